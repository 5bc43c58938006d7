import type { HeadersFunction, MetaDescriptor } from '@remix-run/node';
import type { StructuredData } from '#app/domain/feeds/structured-data.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import { imageSrcSet, imageUrl } from '#app/domain/media/urls.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, LOCALES, languageOfPath, localPath, type Language } from '#app/i18n/languages.ts';
import { translate, type Translate } from '#app/i18n/translate.ts';
import type { ShopFacts } from '#app/lib/shop-facts.server.ts';

/** Pages that are the same for everybody: kept by anyone, but asked for again each time, so that stock and price are right. */
export const publicPage: HeadersFunction = () => ({ 'Cache-Control': 'public, max-age=0, must-revalidate' });

interface MetaInput {
  readonly location: { readonly pathname: string };
  readonly matches: readonly { readonly id: string; readonly data?: unknown }[];
}

interface PageWords {
  readonly title: string;
  readonly description?: string;
  readonly image?: PictureImage | null | undefined;
  /** A picture made for chats, 1200 by 630, in place of `image`: its path with the language. */
  readonly card?: string | undefined;
  /** The first picture of the page and how wide it is laid out: browsers ask for it before they reach it. */
  readonly first?: { readonly image: PictureImage; readonly sizes: string } | null | undefined;
  /** What search engines are told of it. */
  readonly structured?: (facts: ShopFacts) => readonly StructuredData[];
  /** The address search engines keep, without language; null keeps the page out of them. */
  readonly path: string | null;
}

/** Title, description, addresses in each language, and what a link to the page shows in a chat. */
export function pageMeta({ location, matches }: MetaInput, words: (t: Translate, language: Language) => PageWords): MetaDescriptor[] {
  const language = languageOfPath(location.pathname);
  const t = translate(language);
  const { title, description, image, path, card, first, structured } = words(t, language);
  const shopName = t('common.shopName');
  const fullTitle = title.includes(shopName) ? title : `${title} · ${shopName}`;
  const facts = (matches.find(({ id }) => id === 'root')?.data as { facts?: ShopFacts } | undefined)?.facts;
  const meta: MetaDescriptor[] = [
    { title: fullTitle },
    ...(description ? [{ name: 'description', content: description }, { property: 'og:description', content: description }] : []),
    { property: 'og:title', content: fullTitle },
    { property: 'og:site_name', content: shopName },
    { property: 'og:type', content: 'website' },
    { property: 'og:locale', content: LOCALES[language].replace('-', '_') },
  ];
  if (path === null) return [...meta, { name: 'robots', content: 'noindex' }];
  if (!facts) return meta;
  const address = (other: Language) => facts.publicUrl + localPath(other, path);
  const widest = image?.widths.at(-1);
  return [
    ...meta,
    { property: 'og:url', content: address(language) },
    { tagName: 'link', rel: 'canonical', href: address(language) },
    ...LANGUAGES.map((other) => ({ tagName: 'link', rel: 'alternate', hrefLang: other, href: address(other) })),
    { tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: address(DEFAULT_LANGUAGE) },
    ...(card
      ? [{ property: 'og:image', content: facts.publicUrl + card }, { property: 'og:image:width', content: '1200' }, { property: 'og:image:height', content: '630' }, { name: 'twitter:card', content: 'summary_large_image' }]
      : image && widest ? [{ property: 'og:image', content: facts.publicUrl + imageUrl(image.hash, widest, 'jpg') }] : []),
    ...(first ? [preload(first)] : []),
    ...(structured?.(facts) ?? []).map((data): MetaDescriptor => ({ 'script:ld+json': data as never })),
  ];
}

/** In the best format there is of it: a browser without that format leaves the hint alone. */
function preload({ image, sizes }: NonNullable<PageWords['first']>): MetaDescriptor {
  const format = image.avif ? 'avif' : 'webp';
  return { tagName: 'link', rel: 'preload', as: 'image', type: `image/${format}`, imageSrcSet: imageSrcSet(image.hash, image.widths, format), imageSizes: sizes, fetchpriority: 'high' };
}
