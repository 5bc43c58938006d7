import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LanguageContext } from '#app/i18n/use-language.ts';
import type { Language } from '#app/i18n/languages.ts';
import { paise } from '#app/lib/money.ts';
import type { ProductPage } from '../product-query.server.ts';
import type { SellerOfRecord } from '../seller-of-record.ts';
import { LegalTable } from './legal-table.tsx';

const words = (text: string) => ({ text, lang: null });
const PICKLE: ProductPage = {
  id: '1', slug: 'mango-pickle', name: words('Mango pickle'), description: words(''), veg: 'VEG', dispatchDays: 2, makingDays: 0, backIn: null, translatedBy: null, attributes: ['heat=hot'],
  category: { slug: 'pickle', name: words('Pickle'), food: true, returnDays: 0, above: [] },
  sizes: [{ id: '1', netQuantity: 500, unit: 'G', price: paise(210_00), mrp: paise(240_00), stock: 'in-stock', available: 9 }],
  images: [],
  label: {
    genericName: words('Mango pickle in oil'), ingredients: words('Mango, mustard oil, salt'), allergens: 'gluten, mustard', additives: words('None'),
    nutrition: words('Energy 213 kcal'), storage: words('Keep dry'), material: words(''), dimensions: '', care: words(''), countryOfOrigin: 'IN', shelfLifeDays: 365,
    batch: { code: '261102', madeOn: '2026-11-02', bestBefore: '2027-11-02' },
  },
  maker: {
    slug: 'annapurna', name: words('Annapurna Group'), address: 'Ward 3', pin: '176045', places: [words('Tarkwari'), words('Hamirpur')],
    village: words('Tarkwari'), district: words('Hamirpur'), state: words('Himachal Pradesh'), rating: { sum: 0, count: 0 }, fssai: '20925101000123', seller: { kind: 'group', gstin: '02AAEAA1101K1ZL' },
  },
  rating: { sum: 0, count: 0, starCounts: [0, 0, 0, 0, 0] }, story: words(''), makerImage: null, moreFromGroup: [], related: [],
};
const CARE = { legalName: 'The Store', phone: '+91 00000 00000', email: 'care@store.example' };

function label(product: ProductPage, language: Language = 'en'): string {
  const page = <LanguageContext.Provider value={language}><LegalTable product={product} care={CARE} /></LanguageContext.Provider>;
  return renderToStaticMarkup(page).replaceAll(/<[^>]*aria-label="([^"]*)"[^>]*>/g, ' [$1] ').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

const soldBy = (seller: SellerOfRecord) => label({ ...PICKLE, maker: { ...PICKLE.maker, seller } });

test('a food label carries every declaration of the two laws', () => {
  const text = label(PICKLE);
  for (const declared of [
    'Mango pickle in oil', '[Vegetarian]', 'How hot Hot', '500 g', '₹240', '₹0.48 per g', 'Mango, mustard oil, salt', 'Gluten (wheat, barley, oats), Mustard', 'None',
    'Energy 213 kcal', 'Keep dry', '2 November 2027', '261102', '2 November 2026', 'India', 'Annapurna Group Ward 3 Tarkwari , Hamirpur 176045',
    '20925101000123', '02AAEAA1101K1ZL', 'The Store', '+91 00000 00000', 'care@store.example', 'cannot be sent back',
  ]) expect(text).toContain(declared);
});

test('the same label reads in Hindi', () => {
  const text = label(PICKLE, 'hi');
  for (const declared of ['500 ग्राम', '₹0.48 प्रति ग्राम', 'ग्लूटेन', '2 नवंबर 2027', 'भारत', 'शाकाहारी']) expect(text).toContain(declared);
});

test('goods of several sizes declare MRP and unit price of each', () => {
  const [small] = PICKLE.sizes;
  const text = label({ ...PICKLE, sizes: [small!, { ...small!, id: '2', netQuantity: 1000, mrp: paise(450_00) }] });
  for (const declared of ['500 g, 1 kg', '500 g: ₹240', '1 kg: ₹450', '500 g: ₹0.48 per g', '1 kg: ₹450 per kg']) expect(text).toContain(declared);
});

test('without a batch, the best before is counted from the day of making', () => {
  expect(label({ ...PICKLE, label: { ...PICKLE.label, batch: null } })).toContain('12 months from the day it is made');
  expect(label({ ...PICKLE, label: { ...PICKLE.label, batch: null, shelfLifeDays: 540 } })).toContain('18 months from the day it is made');
  expect(label({ ...PICKLE, label: { ...PICKLE.label, batch: null, shelfLifeDays: 45 } })).toContain('45 days from the day it is made');
});

test('the seller on the papers is named in each of the three standings', () => {
  expect(soldBy({ kind: 'group', gstin: '02AAEAA1101K1ZL' })).toContain('Annapurna Group, GSTIN 02AAEAA1101K1ZL');
  expect(soldBy({ kind: 'federation', legalName: 'Nadaun CLF', address: 'Block road', gstin: '02AAAAK1234A1Z5' })).toContain('Nadaun CLF, GSTIN 02AAAAK1234A1Z5, for Annapurna Group Block road');
  expect(soldBy({ kind: 'unregistered', enrolmentNumber: '02DEMO1' })).toContain('without a GST registration, enrolment number 02DEMO1');
  expect(soldBy({ kind: 'unregistered', enrolmentNumber: null })).toContain('Annapurna Group, without a GST registration');
});

test('what is not food says nothing of food', () => {
  const text = label({ ...PICKLE, veg: null, category: { ...PICKLE.category, food: false, returnDays: 7 }, label: { ...PICKLE.label, ingredients: words(''), allergens: '', shelfLifeDays: null, batch: null, material: words('Jute') } });
  expect(text).not.toMatch(/FSSAI|Vegetarian|Best before|Allergens|Ingredients/);
  expect(text).toContain('Jute');
  expect(text).toContain('within 7 days');
});
