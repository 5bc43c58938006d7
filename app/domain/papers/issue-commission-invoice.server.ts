import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { paise, type Paise } from '#app/lib/money.ts';
import { indianDay } from '#app/lib/time.ts';
import type { CommissionFacts } from './facts.ts';
import { takeNumber } from './take-number.server.ts';

/** A service of the store to a group: for how many orders or parcels, at which rate of GST, and what it comes to. */
export interface Service {
  readonly count: number;
  readonly rateBp: number;
  readonly taxable: Paise;
  readonly tax: Paise;
}

interface MonthOfCommission {
  readonly groupId: string;
  /** "2026-11" */
  readonly month: string;
  /** Whom it is made out to: the group's name, with the address and number of its seller of record. */
  readonly to: CommissionFacts['group'];
  readonly commission: Service;
  /** What it bears of the way of parcels that came back; null where it bears nothing. */
  readonly freight: Service | null;
}

/**
 * Issues the store's invoice for a group's commission of a month and the freight it bears, in the store's own gapless series. Throws where
 * the month was invoiced already: the database holds one a group and month. CGST and SGST within the store's state, IGST
 * across (sections 8 and 7 IGST Act; place of supply to a registered or known recipient: section 12(2)).
 */
export async function issueCommissionInvoice(tx: DbOrTransaction, { groupId, month, to, commission, freight }: MonthOfCommission, now: Date): Promise<void> {
  const { OPERATOR_LEGAL_NAME: name, OPERATOR_ADDRESS: address, OPERATOR_GSTIN: gstin } = env();
  const stateCode = gstin.slice(0, 2);
  const within = stateCode === to.stateCode;
  const numbered = await takeNumber(tx, gstin, 'COMMISSION_INVOICE', now);
  const facts: CommissionFacts = {
    version: 1, kind: 'COMMISSION_INVOICE', number: numbered.number, issuedOn: indianDay(now), month,
    seller: { name, address, gstin, stateCode }, group: to, orders: commission.count, rateBp: commission.rateBp,
    taxable: commission.taxable, ...partsOf(commission.tax, within),
    freight: freight && { parcels: freight.count, rateBp: freight.rateBp, taxable: freight.taxable, ...partsOf(freight.tax, within), total: paise(freight.taxable + freight.tax) },
    total: paise(commission.taxable + commission.tax + (freight ? freight.taxable + freight.tax : 0)),
  };
  await tx.paper.create({ data: { ...numbered, kind: 'COMMISSION_INVOICE', groupId, month, amountPaise: facts.total, facts, issuedAt: now } });
}

function partsOf(tax: Paise, within: boolean): Pick<CommissionFacts, 'cgst' | 'sgst' | 'igst'> {
  if (!within) return { cgst: paise(0), sgst: paise(0), igst: tax };
  const cgst = paise(Math.ceil(tax / 2));
  return { cgst, sgst: paise(tax - cgst), igst: paise(0) };
}
