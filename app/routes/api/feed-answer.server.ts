import { writeFeed, type Feed } from '#app/domain/feeds/product-feed.server.ts';
import { languageOfPath } from '#app/i18n/languages.ts';
import { streamText } from '#app/lib/stream-text.ts';
import { textAnswer } from './text-answer.ts';

/** A product feed in the language of its address; `?for=meta` gives Meta's words for the same. */
export function feedAnswer(request: Request, form: Feed['form'], group: Feed['group']): Response {
  const { pathname, searchParams } = new URL(request.url);
  const feed: Feed = { language: languageOfPath(pathname), reader: searchParams.get('for') === 'meta' ? 'meta' : 'google', form, group };
  return textAnswer(streamText(writeFeed(feed, new Date())), form === 'xml' ? 'application/xml' : 'application/json');
}
