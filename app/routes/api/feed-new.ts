import type { LoaderFunctionArgs } from '@remix-run/node';
import { writeNews } from '#app/domain/feeds/news.server.ts';
import { languageOfPath } from '#app/i18n/languages.ts';
import { textAnswer } from './text-answer.ts';

/** News of goods, for feed readers. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  return textAnswer(await writeNews(languageOfPath(new URL(request.url).pathname)), 'application/rss+xml');
}
