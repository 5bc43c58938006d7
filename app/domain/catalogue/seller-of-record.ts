/** Who sells on the papers: the group itself, its federation, or the group without a GST registration. */
export type SellerOfRecord =
  | { readonly kind: 'group'; readonly gstin: string }
  | { readonly kind: 'federation'; readonly legalName: string; readonly address: string; readonly gstin: string | null }
  | { readonly kind: 'unregistered'; readonly enrolmentNumber: string | null };

/** A group's tax standing on a day, as the database has it. */
export interface StandingRow {
  readonly kind: 'OWN_GSTIN' | 'FEDERATION_GSTIN' | 'UNREGISTERED';
  readonly gstin: string | null;
  readonly enrolmentNumber: string | null;
  readonly federation: { readonly legalName: string; readonly address: string; readonly gstin: string | null } | null;
}

/** A group whose standing we don't know counts as unregistered: it may promise no more than that. */
export function sellerOfRecord(standing: StandingRow | null): SellerOfRecord {
  if (standing?.kind === 'OWN_GSTIN' && standing.gstin) return { kind: 'group', gstin: standing.gstin };
  if (standing?.kind === 'FEDERATION_GSTIN' && standing.federation) return { kind: 'federation', ...standing.federation };
  return { kind: 'unregistered', enrolmentNumber: standing?.enrolmentNumber ?? null };
}

/** Without a GST registration goods may be sold inside the seller's own state only (CGST notification 34/2023). */
export function staysInState(seller: SellerOfRecord): boolean {
  return seller.kind === 'unregistered';
}
