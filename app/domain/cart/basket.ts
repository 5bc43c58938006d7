import type { QuantityUnit } from '#app/generated/prisma/enums.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import type { SellerOfRecord } from '#app/domain/registry/tax-standing.ts';
import type { DeliveryPoint } from '#app/domain/shipping/quote-delivery.ts';
import type { Paise } from '#app/lib/money.ts';

/** At most so many of one size in a basket, and so many different ones. */
export const MAX_QUANTITY = 999;
export const MAX_LINES = 50;

/** A group as a basket knows it. */
export interface SellingGroup {
  readonly id: string;
  readonly slug: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly districtEn: string;
  readonly districtHi: string;
  /** Of the place it works in: "hp/hamirpur/". */
  readonly placePath: string;
  readonly from: DeliveryPoint;
  /** Null while no tax standing is in force: then nothing of it can be sold. */
  readonly seller: SellerOfRecord | null;
}

/** One size of a product as it is now: today's price, today's stock. */
export interface Goods {
  readonly variantId: string;
  readonly productId: string;
  readonly productSlug: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly netQuantity: number;
  readonly unit: QuantityUnit;
  readonly weightGrams: number;
  readonly price: Paise;
  readonly mrp: Paise;
  /** What is on hand and not held for another order. */
  readonly available: number;
  /** The size is offered, the product published and the group approved. */
  readonly onSale: boolean;
  readonly categoryId: string;
  readonly hsn: string;
  readonly food: boolean;
  readonly returnDays: number;
  /** Days of making and packing before it leaves the group. */
  readonly leadDays: number;
  readonly group: SellingGroup;
}

export interface BasketLine {
  readonly goods: Goods;
  readonly quantity: number;
  /** The price when she put it in. */
  readonly seenPrice: Paise;
}

/** A basket with what is in it, oldest line first. */
export interface Basket {
  readonly cartId: string;
  /** Of the rules that prices depend on, as they were when the basket was read: see rulesFor. */
  readonly rulesVersion: string | null;
  readonly pin: string | null;
  /** Coupon codes she typed, oldest first. */
  readonly couponCodes: readonly string[];
  /** The order this basket became, if it did: it takes nothing more. */
  readonly order: { readonly id: string; readonly token: string } | null;
  readonly lines: readonly BasketLine[];
  /** The first picture of each product, by its id. */
  readonly pictures: Readonly<Record<string, PictureImage>>;
}
