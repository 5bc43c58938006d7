import { DEFAULT_LANGUAGE, LANGUAGES, localPath } from '#app/i18n/languages.ts';
import { xmlText } from '#app/lib/xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The list of parts, by their addresses. */
export function sitemapIndex(addresses: readonly string[]): string {
  return `${HEAD}<sitemapindex xmlns="${SITEMAPS}">\n${addresses.map((address) => `<sitemap><loc>${xmlText(address)}</loc></sitemap>\n`).join('')}</sitemapindex>\n`;
}

export const SITEMAP_OPEN = `${HEAD}<urlset xmlns="${SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
export const SITEMAP_CLOSE = '</urlset>\n';

/** One page in every language, each naming the others (Google, "localized versions"). `path` goes without its language. */
export function sitemapPage(publicUrl: string, path: string, changedAt: Date | null): string {
  const address = (language: (typeof LANGUAGES)[number]) => xmlText(publicUrl + localPath(language, path));
  const others = [...LANGUAGES.map((language) => [language, address(language)]), ['x-default', address(DEFAULT_LANGUAGE)]]
    .map(([code, href]) => `<xhtml:link rel="alternate" hreflang="${code}" href="${href}"/>`).join('');
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  return LANGUAGES.map((language) => `<url><loc>${address(language)}</loc>${changed}${others}</url>\n`).join('');
}
