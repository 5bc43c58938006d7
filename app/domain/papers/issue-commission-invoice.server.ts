import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { paise, type Paise } from '#app/lib/money.ts';
import { indianDay } from '#app/lib/time.ts';
import type { CommissionFacts } from './facts.ts';
import { takeNumber } from './take-number.server.ts';

interface MonthOfCommission {
  readonly groupId: string;
  /** "2026-11" */
  readonly month: string;
  /** Whom it is made out to: the group's name, with the address and number of its seller of record. */
  readonly to: CommissionFacts['group'];
  readonly orders: number;
  /** GST on the commission. */
  readonly rateBp: number;
  readonly commission: Paise;
  readonly tax: Paise;
}

/**
 * Issues the store's invoice for a group's commission of a month, in the store's own gapless series. Throws where the month
 * was invoiced already: the database holds one a group and month. CGST and SGST within the store's state, IGST across
 * (sections 8 and 7 IGST Act; place of supply to a registered or known recipient: section 12(2)).
 */
export async function issueCommissionInvoice(tx: DbOrTransaction, { groupId, month, to, orders, rateBp, commission, tax }: MonthOfCommission, now: Date): Promise<void> {
  const { OPERATOR_LEGAL_NAME: name, OPERATOR_ADDRESS: address, OPERATOR_GSTIN: gstin } = env();
  const stateCode = gstin.slice(0, 2);
  const within = stateCode === to.stateCode;
  const cgst = within ? paise(Math.ceil(tax / 2)) : paise(0);
  const numbered = await takeNumber(tx, gstin, 'COMMISSION_INVOICE', now);
  const facts: CommissionFacts = {
    version: 1, kind: 'COMMISSION_INVOICE', number: numbered.number, issuedOn: indianDay(now), month,
    seller: { name, address, gstin, stateCode }, group: to, orders, rateBp,
    taxable: commission, cgst, sgst: within ? paise(tax - cgst) : paise(0), igst: within ? paise(0) : tax, total: paise(commission + tax),
  };
  await tx.paper.create({ data: { ...numbered, kind: 'COMMISSION_INVOICE', groupId, month, amountPaise: facts.total, facts, issuedAt: now } });
}
