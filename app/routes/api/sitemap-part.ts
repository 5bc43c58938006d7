import type { LoaderFunctionArgs } from '@remix-run/node';
import { readSitemapPart } from '#app/domain/feeds/sitemap.server.ts';
import { streamText } from '#app/lib/stream-text.ts';
import { hours } from '#app/lib/time.ts';
import { textAnswer } from './text-answer.ts';

/** One part of the site map. */
export function loader({ params }: LoaderFunctionArgs): Response {
  const part = readSitemapPart(params.file ?? '');
  if (!part) throw new Response(null, { status: 404 });
  return textAnswer(streamText(part), 'application/xml', hours(1));
}
