import { LANGUAGES, localPath } from '#app/i18n/languages.ts';
import { shopFacts } from '#app/lib/shop-facts.server.ts';
import { hours } from '#app/lib/time.ts';
import { textAnswer } from './text-answer.ts';

/** Pages of one person, and what has no end. */
const PRIVATE = ['/cart/', '/checkout', '/orders', '/account', '/complaints', '/search', '/dev'];

/** What crawlers may read (RFC 9309). */
export function loader(): Response {
  const closed = [...LANGUAGES.flatMap((language) => PRIVATE.map((path) => localPath(language, path))), '/seller', '/admin', '/api'];
  return textAnswer(`User-agent: *\n${closed.map((path) => `Disallow: ${path}\n`).join('')}\nSitemap: ${shopFacts().publicUrl}/sitemap.xml\n`, 'text/plain', hours(1));
}
