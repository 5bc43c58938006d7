import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import { imageUrl } from '#app/domain/media/urls.ts';
import type { GroupPage } from '#app/domain/catalogue/group-query.server.ts';
import type { Maker } from '#app/domain/catalogue/maker-query.server.ts';
import type { ProductPage, SizeData } from '#app/domain/catalogue/product-query.server.ts';
import { localPath, type Language } from '#app/i18n/languages.ts';
import type { ShopFacts } from '#app/lib/shop-facts.server.ts';
import { indianDay } from '#app/lib/time.ts';
import { averageOf, type Rating } from '#app/ui/stars.tsx';

/** What one page tells search engines, in the words of schema.org. */
export type StructuredData = Readonly<Record<string, unknown>>;

/** A review as search engines are told of it. */
interface TellableReview {
  readonly stars: number;
  readonly title: string;
  readonly text: string;
  readonly name: string;
  readonly writtenAt: Date;
}

const SCHEMA = { '@context': 'https://schema.org' } as const;
const picture = (facts: ShopFacts, { hash, widths }: PictureImage) => facts.publicUrl + imageUrl(hash, Math.max(...widths), 'jpg');

/** Who runs the shop. */
export function organisation(facts: ShopFacts, name: string): StructuredData {
  return {
    ...SCHEMA, '@type': 'OnlineStore', '@id': `${facts.publicUrl}/#shop`, name, legalName: facts.legalName, url: facts.publicUrl, logo: `${facts.publicUrl}/icon.svg`,
    address: facts.address, areaServed: 'IN', currenciesAccepted: 'INR',
    contactPoint: [{ '@type': 'ContactPoint', contactType: 'customer service', telephone: facts.phone, email: facts.email, areaServed: 'IN', availableLanguage: ['en', 'hi'] }],
  };
}

/** The way to a page: names and paths without language, the page itself last. */
export function breadcrumbs(facts: ShopFacts, language: Language, trail: readonly { readonly name: string; readonly path: string }[]): StructuredData {
  const itemListElement = trail.map(({ name, path }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: facts.publicUrl + localPath(language, path) }));
  return { ...SCHEMA, '@type': 'BreadcrumbList', itemListElement };
}

type ProductFacts = Pick<ProductPage, 'id' | 'slug' | 'name' | 'description' | 'category' | 'images' | 'sizes' | 'maker' | 'label' | 'rating' | 'makingDays'>;

/** A product with an offer a size, and where buyers gave one its rating with the newest reviews (Google, "Merchant listing structured data"). */
export function productData(facts: ShopFacts, language: Language, product: ProductFacts, reviews: readonly TellableReview[]): StructuredData {
  const { name, description, category, images, sizes, maker, label, rating } = product;
  const url = facts.publicUrl + localPath(language, `/products/${product.slug}`);
  return {
    ...SCHEMA, '@type': 'Product', '@id': `${facts.publicUrl}/products/${product.slug}#product`, url, name: name.text, sku: product.id, category: category.name.text,
    ...(description.text ? { description: description.text } : {}),
    image: images.map(({ image }) => picture(facts, image)),
    brand: { '@type': 'Brand', name: maker.name.text },
    manufacturer: groupOf(maker, facts, language),
    countryOfOrigin: label.countryOfOrigin,
    ...(label.material.text ? { material: label.material.text } : {}),
    ...ratingData(rating),
    ...(reviews.length > 0 ? { review: reviews.map(reviewData) } : {}),
    offers: sizes.map((size) => ({
      ...offer(size, url, category.returnDays, facts),
      ...(size.stock === 'made-to-order' ? { deliveryLeadTime: { '@type': 'QuantitativeValue', value: product.makingDays, unitCode: 'DAY' } } : {}),
    })),
  };
}

function ratingData(rating: Rating): StructuredData {
  return rating.count === 0 ? {} : { aggregateRating: { '@type': 'AggregateRating', ratingValue: averageOf(rating), reviewCount: rating.count, bestRating: 5, worstRating: 1 } };
}

function reviewData({ stars, title, text, name, writtenAt }: TellableReview): StructuredData {
  return {
    '@type': 'Review', author: { '@type': 'Person', name }, datePublished: indianDay(new Date(writtenAt)), reviewRating: { '@type': 'Rating', ratingValue: stars, bestRating: 5, worstRating: 1 },
    ...(title ? { name: title } : {}),
    ...(text ? { reviewBody: text } : {}),
  };
}

function offer(size: SizeData, url: string, returnDays: number, facts: ShopFacts): StructuredData {
  return {
    '@type': 'Offer', url, sku: size.id, priceCurrency: 'INR', price: rupees(size.price),
    availability: `https://schema.org/${{ 'in-stock': 'InStock', 'few-left': 'LimitedAvailability', 'made-to-order': 'MadeToOrder', 'sold-out': 'OutOfStock' }[size.stock]}`,
    itemCondition: 'https://schema.org/NewCondition',
    priceSpecification: [
      { '@type': 'UnitPriceSpecification', price: rupees(size.price), priceCurrency: 'INR', valueAddedTaxIncluded: true, referenceQuantity: { '@type': 'QuantitativeValue', value: size.netQuantity, unitCode: { G: 'GRM', ML: 'MLT', CM: 'CMT', PIECE: 'C62' }[size.unit] } },
      ...(size.mrp > size.price ? [{ '@type': 'UnitPriceSpecification', priceType: 'https://schema.org/StrikethroughPrice', price: rupees(size.mrp), priceCurrency: 'INR' }] : []),
    ],
    hasMerchantReturnPolicy: {
      '@type': 'MerchantReturnPolicy', applicableCountry: 'IN',
      ...(returnDays > 0
        ? { returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow', merchantReturnDays: returnDays, returnMethod: 'https://schema.org/ReturnByMail' }
        : { returnPolicyCategory: 'https://schema.org/MerchantReturnNotPermitted' }),
    },
    seller: { '@id': `${facts.publicUrl}/#shop` },
  };
}

/** A group as an organisation of its own. */
export function groupData(facts: ShopFacts, language: Language, group: Pick<GroupPage, 'maker' | 'story' | 'image' | 'formedOn'>): StructuredData {
  const { maker, story, image, formedOn } = group;
  return {
    ...SCHEMA, ...groupOf(maker, facts, language),
    ...(story.text ? { description: story.text } : {}),
    ...(image ? { image: picture(facts, image) } : {}),
    ...(formedOn ? { foundingDate: new Date(formedOn).toISOString().slice(0, 10) } : {}),
    ...ratingData(maker.rating),
  };
}

function groupOf(maker: Maker, facts: ShopFacts, language: Language): StructuredData {
  return {
    '@type': 'Organization', '@id': `${facts.publicUrl}/groups/${maker.slug}#group`, name: maker.name.text, url: facts.publicUrl + localPath(language, `/groups/${maker.slug}`),
    address: { '@type': 'PostalAddress', streetAddress: maker.address, addressLocality: maker.village.text, addressRegion: maker.state.text, postalCode: maker.pin, addressCountry: 'IN' },
  };
}

/** "210.00" */
function rupees(paise: number): string {
  return (paise / 100).toFixed(2);
}
