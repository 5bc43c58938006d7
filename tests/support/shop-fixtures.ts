import type { TaxStandingKind } from '#app/generated/prisma/enums.ts';
import { putInCart } from '#app/domain/cart/change-cart.server.ts';
import { db } from '#app/lib/db.server.ts';
import { DELIVERY_SEEDS, SETTING_SEEDS } from '../../prisma/seed/settings.ts';

const LONG_AGO = new Date('2025-01-01');
let count = 0;
const unique = (name: string) => `${name}-${(count += 1)}`;

/** The rules a new shop starts with. */
export async function createRules(): Promise<void> {
  await db.setting.createMany({ data: SETTING_SEEDS.map(({ inForceFrom, ...row }) => ({ ...row, inForceFrom: new Date(inForceFrom) })) });
  await db.deliveryRate.createMany({ data: DELIVERY_SEEDS.map(({ inForceFrom, ...row }) => ({ ...row, inForceFrom: new Date(inForceFrom) })) });
}

const PLACES = {
  '02': { path: 'hp/hamirpur/', nameEn: 'Hamirpur', pin: '177001' },
  '10': { path: 'br/darbhanga/', nameEn: 'Darbhanga', pin: '846004' },
} as const;

/** An approved group in Hamirpur (02) or Darbhanga (10). */
export async function createGroup({ kind = 'OWN_GSTIN', state = '02' }: { kind?: TaxStandingKind; state?: keyof typeof PLACES } = {}) {
  const { path, nameEn, pin } = PLACES[state];
  const place = await db.place.upsert({ where: { path }, update: {}, create: { path, nameEn, nameHi: nameEn, kind: 'DISTRICT', stateCode: state } });
  const name = unique('group');
  const federation = kind === 'FEDERATION_GSTIN'
    ? await db.federation.create({ data: { slug: `federation-of-${name}`, nameEn: name, nameHi: name, legalName: `Federation of ${name}`, address: nameEn, gstin: `${state}AAAAF${String(count).padStart(4, '0')}A1Z5`, placeId: place.id } })
    : null;
  return db.group.create({
    data: {
      slug: name, nameEn: name, nameHi: name, status: 'APPROVED', placeId: place.id, pin, address: `${nameEn} ${pin}`, approvedAt: LONG_AGO,
      taxStandings: { create: { kind, inForceFrom: LONG_AGO, pan: 'AAAAG0000A', gstin: kind === 'OWN_GSTIN' ? `${state}AAAAG0000A1Z5` : null, federationId: federation?.id ?? null } },
    },
  });
}

async function createCategory(food: boolean) {
  const slug = food ? 'pickle' : 'bags';
  return db.category.upsert({
    where: { slug }, update: {},
    create: {
      slug, nameEn: slug, nameHi: slug, hsn: food ? '2001' : '4202', food, required: [], returnDays: food ? 0 : 7,
      taxRates: { create: { rateBp: 500, inForceFrom: LONG_AGO, source: 'test' } },
    },
  });
}

/** A published product of one size; `stock` comes in as a movement. Answers the size. */
export async function createGoods(groupId: string, { pricePaise = 210_00, stock = 20, food = true }: { pricePaise?: number; stock?: number; food?: boolean } = {}) {
  const category = await createCategory(food);
  const slug = unique('product');
  const product = await db.product.create({
    data: {
      slug, groupId, categoryId: category.id, status: 'PUBLISHED', nameEn: slug, nameHi: slug, publishedAt: LONG_AGO,
      variants: { create: { netQuantity: 500, unit: 'G', weightGrams: 700, pricePaise, mrpPaise: pricePaise + 40_00 } },
    },
    include: { variants: true },
  });
  const variant = product.variants[0]!;
  if (stock > 0) await db.stockMovement.create({ data: { variantId: variant.id, kind: 'RECEIVED', onHandChange: stock, heldChange: 0 } });
  return { ...variant, product };
}

/** A basket with these sizes in it, as the token of its cookie. */
export async function createCart(lines: readonly (readonly [variantId: string, quantity: number])[], now: Date): Promise<string> {
  let token: string | null = null;
  for (const [index, [variantId, quantity]] of lines.entries()) {
    const put = await putInCart(token, { variantId, quantity }, new Date(now.getTime() + index));
    if (!put.ok) throw new Error(`The basket refused: ${put.error}`);
    ({ token } = put.value);
  }
  if (token === null) throw new Error('A basket needs a line');
  return token;
}
