import type { LoaderFunctionArgs } from '@remix-run/node';
import { feedGroup } from '#app/domain/feeds/product-feed.server.ts';
import { languageOfPath } from '#app/i18n/languages.ts';
import { feedAnswer } from './feed-answer.server.ts';

/** What one group offers, at `/feeds/groups/SLUG.xml` or `.json`. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const [, slug, form] = /^([a-z0-9-]{1,120})\.(xml|json)$/.exec(params.file ?? '') ?? [];
  const group = slug ? await feedGroup(slug, languageOfPath(new URL(request.url).pathname)) : null;
  if (!group) throw new Response(null, { status: 404 });
  return feedAnswer(request, form === 'json' ? 'json' : 'xml', group);
}
