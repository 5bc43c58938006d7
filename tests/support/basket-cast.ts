import type { BasketLine, Goods, SellingGroup } from '#app/domain/cart/basket.ts';
import type { Rules } from '#app/domain/checkout/quote.ts';
import type { SellerOfRecord } from '#app/domain/registry/tax-standing.ts';
import { settingsAt } from '#app/domain/settings/settings.ts';
import { paise } from '#app/lib/money.ts';
import { DELIVERY_SEEDS, SETTING_SEEDS } from '../../prisma/seed/settings.ts';

/** A morning in Himachal on which the tests of prices happen. */
export const MORNING = new Date('2026-11-22T05:30:00Z');
export const HAMIRPUR = { stateCode: '02', district: 'Hamirpur' };
export const PATNA = { stateCode: '10', district: 'Patna' };

const begun = <T extends { inForceFrom: string }>(row: T) => ({ ...row, inForceFrom: new Date(row.inForceFrom) });

/** The rules a new shop starts with, every category at 5% GST. */
export const RULES: Rules = {
  settings: settingsAt(SETTING_SEEDS.map(begun), MORNING),
  deliveryRates: DELIVERY_SEEDS.map(begun),
  taxRates: ['pickle', 'bags'].map((categoryId) => ({ categoryId, rateBp: 5_00, aboveUnitPaise: 0, inForceFrom: new Date('2025-09-22') })),
  commissions: [],
  reach: [],
  refusals: 0,
};

export function seller(changes: Partial<SellerOfRecord> = {}): SellerOfRecord {
  return { kind: 'OWN_GSTIN', name: 'Jwala', address: 'Jahu', stateCode: '02', gstin: '02AAAAA0000A1Z5', pan: 'AAAAA0000A', ...changes };
}

export function group(id: string, changes: Partial<SellingGroup> = {}): SellingGroup {
  return { id, slug: id, nameEn: id, nameHi: id, districtEn: 'Hamirpur', districtHi: 'हमीरपुर', placePath: 'hp/hamirpur/', from: HAMIRPUR, seller: seller(), ...changes };
}

export function goods(variantId: string, changes: Partial<Goods> = {}): Goods {
  return {
    variantId, productId: variantId, productSlug: variantId, nameEn: variantId, nameHi: variantId,
    netQuantity: 500, unit: 'G', weightGrams: 700, price: paise(210_00), mrp: paise(250_00), available: 20, onSale: true,
    categoryId: 'pickle', hsn: '2001', food: true, returnDays: 0, leadDays: 2, group: group('jwala'), ...changes,
  };
}

export function line(of: Goods, quantity = 1): BasketLine {
  return { goods: of, quantity, seenPrice: of.price };
}
