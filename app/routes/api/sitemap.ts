import { readSitemapIndex } from '#app/domain/feeds/sitemap.server.ts';
import { hours } from '#app/lib/time.ts';
import { textAnswer } from './text-answer.ts';

/** The index of the site map. */
export async function loader(): Promise<Response> {
  return textAnswer(await readSitemapIndex(new Date()), 'application/xml', hours(1));
}
