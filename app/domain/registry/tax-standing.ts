import type { TaxStandingKind } from '#app/generated/prisma/enums.ts';
import type { StateCode } from './states.ts';

/** Who sells, for the tax law. Frozen on each group order. */
export interface SellerOfRecord {
  readonly kind: TaxStandingKind;
  readonly name: string;
  readonly address: string;
  readonly stateCode: StateCode;
  readonly gstin: string | null;
  readonly pan: string | null;
}

/** A row of TaxStanding with its federation. */
export interface Standing {
  readonly kind: TaxStandingKind;
  readonly pan: string | null;
  readonly gstin: string | null;
  readonly federation: { readonly legalName: string; readonly address: string; readonly gstin: string | null; readonly pan: string | null } | null;
}

interface GroupOnPaper {
  readonly name: string;
  readonly address: string;
  readonly stateCode: StateCode;
}

/** A GSTIN holds its holder's PAN in characters 3 to 12 and the state's code in the first two. */
const panOf = (gstin: string) => gstin.slice(2, 12);
const stateOf = (gstin: string) => gstin.slice(0, 2) as StateCode;

/**
 * The seller of record under a standing: the group itself, or the federation under whose GSTIN it sells. Null when there
 * is no standing in force, or the number it rests on is missing: then the group's goods can't be sold.
 */
export function sellerOfRecord(group: GroupOnPaper, standing: Standing | null): SellerOfRecord | null {
  if (!standing) return null;
  const { kind, federation } = standing;
  switch (kind) {
    case 'UNREGISTERED':
      return { kind, ...group, gstin: null, pan: standing.pan };
    case 'OWN_GSTIN':
      return standing.gstin === null ? null : { kind, ...group, stateCode: stateOf(standing.gstin), gstin: standing.gstin, pan: panOf(standing.gstin) };
    case 'FEDERATION_GSTIN': {
      if (!federation?.gstin) return null;
      const { legalName: name, address, gstin } = federation;
      return { kind, name, address, stateCode: stateOf(gstin), gstin, pan: federation.pan ?? panOf(gstin) };
    }
  }
}

/**
 * Whether this seller may deliver to one state and bill to another. An unregistered seller sells through a store within
 * its own state only (notification 34/2023-Central Tax); registered sellers anywhere in India.
 */
export function maySellTo(seller: SellerOfRecord, shipTo: string, billTo: string): boolean {
  return seller.kind !== 'UNREGISTERED' || (shipTo === seller.stateCode && billTo === seller.stateCode);
}
