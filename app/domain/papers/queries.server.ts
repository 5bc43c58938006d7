import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import type { Prisma } from '#app/generated/prisma/client.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { commissionSheet } from './commission-sheet.ts';
import { commissionFacts, goodsFacts, recipient } from './facts.ts';
import { goodsSheet } from './goods-sheet.ts';
import { LISTED_PAPER } from './listed-paper.ts';
import type { Sheet } from './sheet.ts';

/** Whose papers: the buyer's by the secret of her order's link, a group's own, an officer's area's. */
export type PaperReader =
  | { readonly kind: 'buyer'; readonly token: string }
  | { readonly kind: 'group'; readonly scope: SellerScope }
  | { readonly kind: 'officer'; readonly scope: OfficerScope };

function within(reader: PaperReader): Prisma.PaperWhereInput {
  if (reader.kind === 'buyer') return { groupOrder: { order: { token: reader.token } } };
  return reader.kind === 'group' ? { groupId: reader.scope.group.id } : { group: { place: { path: { startsWith: reader.scope.area.path } } } };
}

/** The papers of an order's parcels, or of one parcel, oldest first. */
export function papersOf(reader: PaperReader, groupOrderId?: string) {
  return db.paper.findMany({ where: { ...within(reader), ...(groupOrderId ? { groupOrderId } : {}) }, orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }], select: LISTED_PAPER });
}

export interface OpenPaper {
  readonly id: string;
  readonly number: string;
  readonly groupOrderId: string | null;
  /** "2026-11", of the store's invoice for a month. */
  readonly month: string | null;
  readonly issuedAt: Date;
  readonly sellerName: string;
  readonly sheet: Sheet;
}

/** One paper as it was issued; null where it is not this reader's. */
export async function readPaper(reader: PaperReader, id: string): Promise<OpenPaper | null> {
  const paper = isId(id) ? await db.paper.findFirst({ where: { ...within(reader), id }, select: { ...LISTED_PAPER, month: true, facts: true, recipient: true } }) : null;
  if (!paper) return null;
  const { number, groupOrderId, month, issuedAt } = paper;
  const facts = paper.kind === 'COMMISSION_INVOICE' ? commissionFacts.parse(paper.facts) : goodsFacts.parse(paper.facts);
  const sheet = facts.kind === 'COMMISSION_INVOICE' ? commissionSheet(facts) : goodsSheet(facts, paper.recipient === null ? null : recipient.parse(paper.recipient));
  return { id: paper.id, number, groupOrderId, month, issuedAt, sellerName: facts.seller.name, sheet };
}
