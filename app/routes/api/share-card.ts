import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { findProductPage } from '#app/domain/catalogue/product-query.server.ts';
import { cardFacts, cardVersion, shareCard } from '#app/domain/feeds/share-card.server.ts';
import { imageUrl } from '#app/domain/media/urls.ts';
import { isLanguage } from '#app/i18n/languages.ts';

/** The picture of a product for chats, at `/cards/products/SLUG/en.jpg`; asked for again, it has today's price. */
export async function loader({ params, request }: LoaderFunctionArgs): Promise<Response> {
  const [, language = ''] = /^([a-z]{2})\.jpg$/.exec(params.file ?? '') ?? [];
  const slug = params.slug ?? '';
  const product = isLanguage(language) && /^[a-z0-9-]{1,120}$/.test(slug) ? await findProductPage(language, slug, new Date()) : null;
  if (!product || !isLanguage(language)) throw new Response(null, { status: 404 });
  const facts = cardFacts(product, language);
  const etag = `"${cardVersion(facts).slice(0, 32)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=300' };
  if (request.headers.get('If-None-Match')?.includes(etag)) return new Response(null, { status: 304, headers });
  const card = await shareCard(facts);
  if (card) return new Response(card, { headers: { ...headers, 'Content-Type': 'image/jpeg', 'Content-Length': String(card.length) } });
  if (!facts.picture) return new Response(null, { status: 503, headers: { 'Retry-After': '10', 'Cache-Control': 'no-store' } });
  return redirect(imageUrl(facts.picture.hash, facts.picture.width, 'jpg'), { status: 302, headers: { 'Cache-Control': 'no-store' } });
}
