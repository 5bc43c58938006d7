import { imageUrl } from '#app/domain/media/urls.ts';
import { findNewGoods } from '#app/domain/catalogue/queries.server.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { localPath, LOCALES, type Language } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';
import { db } from '#app/lib/db.server.ts';
import { shopFacts } from '#app/lib/shop-facts.server.ts';
import { xmlTag, xmlText } from '#app/lib/xml.ts';

const MOST = 40;

/** The goods that came in last, as an RSS 2.0 channel. */
export async function writeNews(language: Language): Promise<string> {
  const { publicUrl } = shopFacts();
  const t = translate(language);
  const cards = await findNewGoods(language, MOST);
  const published = await db.product.findMany({ where: { id: { in: cards.map(({ id }) => id) } }, select: { id: true, publishedAt: true } });
  const dayOf = new Map(published.map(({ id, publishedAt }) => [id, publishedAt]));
  const items = cards.map((card) => {
    const link = publicUrl + localPath(language, `/products/${card.slug}`);
    const words = t('catalogue.product.metaDescription', { name: card.name.text, group: `${card.groupName.text}, ${card.village.text}`, price: formatMoney(card.price, language) });
    const picture = card.image && publicUrl + imageUrl(card.image.hash, Math.max(...card.image.widths), 'jpg');
    return `<item>${xmlTag('title', card.name.text)}${xmlTag('link', link)}<guid isPermaLink="false">${xmlText(card.id)}</guid>${xmlTag('pubDate', dayOf.get(card.id)?.toUTCString())}${xmlTag('description', words)}${picture ? `<media:content url="${xmlText(picture)}" medium="image"/>` : ''}</item>\n`;
  });
  const self = publicUrl + localPath(language, '/feeds/new.xml');
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>${xmlTag('title', `${t('shop.home.newGoods')} · ${t('common.shopName')}`)}${xmlTag('link', publicUrl + localPath(language, '/'))}${xmlTag('description', t('common.tagline'))}${xmlTag('language', LOCALES[language].toLowerCase())}<atom:link href="${xmlText(self)}" rel="self" type="application/rss+xml"/>
${items.join('')}</channel>
</rss>
`;
}
