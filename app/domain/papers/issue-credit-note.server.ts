import { Prisma } from '#app/generated/prisma/client.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { creditFacts, restOf, type CreditedLine } from './credit-facts.ts';
import { goodsFacts, type GoodsFacts } from './facts.ts';
import { takeNumber } from './take-number.server.ts';

interface Credit {
  readonly groupOrderId: string;
  /** Lines and paise that are taken back; `rest`: all that is left of the invoice. Delivery is on no invoice, so on no credit note. */
  readonly lines: readonly CreditedLine[] | 'rest';
  /** One of SHOP_REASONS or what a person wrote. */
  readonly reason: string;
}

/**
 * Issues a credit note to the invoice of a group order, in the transaction that decides the refund and under the lock on
 * the order's payment. Nothing happens where nothing was invoiced yet, or nothing is left of it. Throws when more would
 * be taken back than was invoiced. Answers the id of the paper.
 */
export async function issueCreditNote(tx: DbOrTransaction, { groupOrderId, lines, reason }: Credit, now: Date): Promise<string | null> {
  const invoice = await tx.paper.findFirst({ where: { groupOrderId, kind: { in: ['TAX_INVOICE', 'BILL_OF_SUPPLY'] } }, include: { credits: { select: { facts: true } } } });
  if (!invoice) return null;
  const invoiced = goodsFacts.parse(invoice.facts);
  const earlier: GoodsFacts[] = invoice.credits.map(({ facts }) => goodsFacts.parse(facts));
  const credited = lines === 'rest' ? restOf(invoiced, earlier) : lines;
  if (credited.every(({ amountPaise }) => amountPaise === 0)) return null;
  const numbered = await takeNumber(tx, invoice.seller, 'CREDIT_NOTE', now);
  const facts = creditFacts(invoiced, earlier, credited, { reason, paperNumber: numbered.number, now });
  if (!facts) throw new Error('A number was taken for an empty credit note');
  const { id } = await tx.paper.create({
    data: {
      ...numbered, kind: 'CREDIT_NOTE', groupId: invoice.groupId, groupOrderId, creditOfId: invoice.id, amountPaise: facts.total, facts,
      recipient: invoice.recipient ?? Prisma.DbNull, issuedAt: now,
    },
    select: { id: true },
  });
  return id;
}
