import type { Language } from '#app/i18n/languages.ts';
import { localPath } from '#app/i18n/languages.ts';
import { ownWords } from '#app/i18n/own-words.ts';
import { translate } from '#app/i18n/translate.ts';
import { db } from '#app/lib/db.server.ts';
import { shopFacts } from '#app/lib/shop-facts.server.ts';
import { xmlTag } from '#app/lib/xml.ts';
import { feedItem, type FeedItem, type FeedReader } from './feed-item.ts';
import { readOffers } from './offers.server.ts';

export interface Feed {
  readonly language: Language;
  readonly reader: FeedReader;
  readonly form: 'xml' | 'json';
  /** Of one group, else of the whole shop. */
  readonly group: { readonly slug: string; readonly name: string } | null;
}

/** The group a feed is about; null when no such group sells here. */
export async function feedGroup(slug: string, language: Language): Promise<Feed['group']> {
  const group = await db.group.findFirst({ where: { slug, status: 'APPROVED' }, select: { slug: true, nameEn: true, nameHi: true } });
  return group && { slug: group.slug, name: ownWords(language, { en: group.nameEn, hi: group.nameHi }).text };
}

/** The feed as it is read: RSS 2.0 with Google's `g:` names, or the same items as JSON. */
export async function* writeFeed({ language, reader, form, group }: Feed, now: Date): AsyncGenerator<string> {
  const { publicUrl } = shopFacts();
  const t = translate(language);
  const title = group ? `${group.name} · ${t('common.shopName')}` : t('common.shopName');
  const link = publicUrl + localPath(language, group ? `/groups/${group.slug}` : '/');
  const head = { title, link, description: t('common.tagline') };
  yield form === 'xml'
    ? `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">\n<channel>\n${Object.entries(head).map(([name, text]) => xmlTag(name, text)).join('')}\n`
    : `${JSON.stringify({ ...head, updated: now.toISOString() }).slice(0, -1)},"items":[`;
  let first = true;
  for await (const offers of readOffers(group?.slug ?? null, now)) {
    const items = offers.map((offer) => feedItem(offer, language, reader, publicUrl, now));
    if (form === 'xml') yield items.map(xmlItem).join('');
    else if (items.length > 0) {
      yield (first ? '' : ',') + items.map((item) => JSON.stringify(item)).join(',\n');
      first = false;
    }
  }
  yield form === 'xml' ? '</channel>\n</rss>\n' : ']}\n';
}

function xmlItem(item: FeedItem): string {
  const tags = Object.entries(item).flatMap(([name, values]) => [values].flat().map((value) => xmlTag(`g:${name}`, value)));
  return `<item>${tags.join('')}</item>\n`;
}
