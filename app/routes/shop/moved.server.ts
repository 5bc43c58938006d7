import { redirect } from '@remix-run/node';
import { findRedirect } from '#app/domain/feeds/find-redirect.server.ts';
import type { SlugKind } from '#app/generated/prisma/enums.ts';
import { languageOfPath, localPath } from '#app/i18n/languages.ts';

const PATHS: Readonly<Record<SlugKind, string>> = { PRODUCT: '/products/', GROUP: '/groups/', CATEGORY: '/categories/' };

/** For a slug nothing has now: on to what had it before, for good, or a 404. */
export async function movedOrMissing(request: Request, kind: SlugKind, slug: string): Promise<Response> {
  const now = await findRedirect(kind, slug);
  return now === null ? new Response(null, { status: 404 }) : redirect(localPath(languageOfPath(new URL(request.url).pathname), PATHS[kind] + now), 301);
}
