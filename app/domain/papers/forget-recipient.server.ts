import { Prisma } from '#app/generated/prisma/client.ts';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { sum } from '#app/lib/money.ts';
import { booksNeededFrom } from './books-needed.ts';
import { goodsFacts } from './facts.ts';

/**
 * Empties to whom the papers of these orders were made out. Two kinds keep it: those to a business with a GSTIN of its own, which claims
 * its tax by them, and, as long as their books are kept, tax invoices to a private buyer of so much taxable value that the
 * law wants her name and address on them (setting papers.named-from; rule 46 CGST Rules), with their credit notes. Her
 * number is not asked for, and goes from all.
 */
export async function forgetRecipient(tx: DbOrTransaction, orderIds: readonly string[], now: Date): Promise<void> {
  const rules = await settingsInForce(now, tx);
  const from = booksNeededFrom(rules, now);
  const papers = await tx.paper.findMany({
    where: { groupOrder: { order: { id: { in: [...orderIds] }, buyerGstin: null } }, recipient: { not: Prisma.AnyNull } },
    select: { id: true, kind: true, facts: true, creditOfId: true, issuedAt: true },
  });
  const named = new Set(papers.filter(({ kind, facts, issuedAt }) => kind === 'TAX_INVOICE' && issuedAt >= from && taxableOf(facts) >= rules['papers.named-from']).map(({ id }) => id));
  const [kept, gone] = [papers.filter(({ id, creditOfId }) => named.has(creditOfId ?? id)), papers.filter(({ id, creditOfId }) => !named.has(creditOfId ?? id))];
  await tx.paper.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { recipient: Prisma.DbNull } });
  await tx.$executeRaw`UPDATE "Paper" SET "recipient" = "recipient" || '{"phone": ""}' WHERE "id" = ANY(${kept.map(({ id }) => id)}::uuid[])`;
}

function taxableOf(facts: unknown): number {
  return sum(goodsFacts.parse(facts).lines.map(({ taxable }) => taxable));
}

/** Empties the papers that named an erased buyer for the law's sake, once their books need not be kept any more. Run once a day. */
export async function forgetNames(now: Date): Promise<void> {
  const until = booksNeededFrom(await settingsInForce(now), now);
  await db.$executeRaw`
    UPDATE "Paper" SET "recipient" = NULL FROM "GroupOrder" part JOIN "Order" sold ON sold."id" = part."orderId"
    WHERE part."id" = "Paper"."groupOrderId" AND sold."name" = '' AND sold."buyerGstin" IS NULL AND "Paper"."recipient" IS NOT NULL AND "Paper"."issuedAt" < ${until}`;
}
