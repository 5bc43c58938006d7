import { finalisePayment } from '#app/domain/payments/finalise-payment.server.ts';
import { importResults } from '#app/domain/settlement/import-results.server.ts';
import { moveRun } from '#app/domain/settlement/move-run.server.ts';
import { preparePayoutRun } from '#app/domain/settlement/prepare-run.server.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { PaymentMethod } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';
import { orderOf, sellingGroup } from './placed-order.ts';

export type Seller = Awaited<ReturnType<typeof sellingGroup>>;

/** A selling group with a bank account. */
export async function bankedGroup(stock = 500): Promise<Seller> {
  const seller = await sellingGroup({ stock });
  await db.bankAccount.create({ data: { groupId: seller.group.id, holder: seller.group.nameEn, accountNumber: '30112233445', ifsc: 'SBIN0001234', inForceFrom: new Date('2024-01-01') } });
  return seller;
}

/** An order of so many jars of one group, paid for (unless cash) and delivered. Answers its one part. */
export async function soldBy(seller: Seller, quantity: number, at: Date, method: PaymentMethod = 'ONLINE') {
  const order = await orderOf([[seller.goods.id, quantity]], { method }, at);
  if (method === 'ONLINE') await finalisePayment(order.payment.id, `pi_${order.number}`, at);
  const [part] = order.parts;
  for (const move of ['accept', 'pack', 'dispatch', 'deliver'] as const) {
    const moved = await moveGroupOrder({ kind: 'group', scope: seller.scope }, part!.id, move, { courier: 'India Post', trackingNumber: 'EH1234' }, at);
    if (!moved.ok) throw new Error(`Not moved: ${moved.error}`);
  }
  return { ...part!, paymentId: order.payment.id };
}

/** A run of everything due, prepared by one officer, approved by the other and ordered at the bank; null when nothing is due. */
export async function exportedRun(by: OfficerScope, approver: OfficerScope, at: Date): Promise<string | null> {
  const prepared = await preparePayoutRun(by, { byUpi: false }, at);
  if (!prepared.ok) return null;
  for (const [scope, move] of [[by, 'submit'], [approver, 'approve'], [by, 'export']] as const) {
    const moved = await moveRun(scope, prepared.value.id, move, at);
    if (!moved.ok) throw new Error(`The run did not ${move}: ${moved.error}`);
  }
  return prepared.value.id;
}

/** Hands the bank's answers to a run, as lines of its file. */
export function bankSays(scope: OfficerScope, runId: string, lines: readonly string[], at: Date) {
  return importResults(scope, runId, ['Reference,Status,UTR,Reason', ...lines].join('\n'), at);
}
