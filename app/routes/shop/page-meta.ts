import type { HeadersFunction, MetaDescriptor } from '@remix-run/node';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import { imageUrl } from '#app/domain/media/urls.ts';
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
  /** The address search engines keep, without language; null keeps the page out of them. */
  readonly path: string | null;
}

/** Title, description, addresses in each language, and what a link to the page shows in a chat. */
export function pageMeta({ location, matches }: MetaInput, words: (t: Translate, language: Language) => PageWords): MetaDescriptor[] {
  const language = languageOfPath(location.pathname);
  const t = translate(language);
  const { title, description, image, path } = words(t, language);
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
    ...(image && widest ? [{ property: 'og:image', content: facts.publicUrl + imageUrl(image.hash, widest, 'jpg') }] : []),
  ];
}
