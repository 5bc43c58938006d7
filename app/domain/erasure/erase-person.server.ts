import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { forgetAccount } from '#app/domain/accounts/forget-account.server.ts';
import { forgetMessages } from '#app/domain/notifications/forget-messages.server.ts';
import { forgetBuyer } from '#app/domain/orders/forget-buyer.server.ts';
import { OPEN_STATUSES } from '#app/domain/orders/order-status.ts';
import { forgetRecipient } from '#app/domain/papers/forget-recipient.server.ts';
import { forgetAccountsOf } from '#app/domain/payments/forget-accounts.server.ts';
import { forgetReviewer } from '#app/domain/reviews/forget-reviewer.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';

/** `erase-member`: she works, or worked, in a group or an office, whose books name her. `erase-open`: an order of hers is not at its end. */
export type EraseRefusal = 'erase-member' | 'erase-open';

/** Erases a person at her own word; what the law keeps is kept without her. Done twice, it is done once. */
export async function erasePerson(personId: string): Promise<Result<undefined, EraseRefusal>> {
  return db.$transaction(async (tx) => {
    const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Person" WHERE id = ${personId}::uuid FOR UPDATE`;
    if (locked.length === 0) return ok();
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { officer: { select: { id: true } }, _count: { select: { memberships: true, applications: true, products: true } }, logins: { select: { login: { select: { address: true, _count: { select: { persons: true } } } } } } },
    });
    const { memberships, applications, products } = person._count;
    if (person.officer || memberships + applications + products > 0) return err('erase-member');
    // Who shares a number with others takes along only what she did under her name.
    const addresses = person.logins.filter(({ login }) => login._count.persons === 1).map(({ login }) => login.address);
    const orders = await tx.order.findMany({ where: { OR: [{ personId }, { personId: null, phone: { in: addresses } }] }, select: { id: true, phone: true, email: true } });
    const orderIds = orders.map(({ id }) => id);
    if (await isUnderWay(tx, orderIds)) return err('erase-open');
    await forgetReviewer(tx, orderIds);
    await forgetRecipient(tx, orderIds);
    await forgetAccountsOf(tx, orderIds);
    await forgetBuyer(tx, orderIds);
    await forgetMessages(tx, [...addresses, ...orders.flatMap(({ phone, email }) => [phone, ...(email ? [email] : [])])]);
    await forgetAccount(tx, personId, addresses);
    await recordAudit(tx, { action: 'erase-person', subject: { kind: 'person', id: personId }, by: { personId } });
    return ok();
  });
}

/** Whether somebody still has to send, fetch, answer or pay something of these orders. */
async function isUnderWay(tx: DbOrTransaction, orderIds: readonly string[]): Promise<boolean> {
  const inThem = { orderId: { in: [...orderIds] } };
  const parcels = await tx.groupOrder.count({ where: { ...inThem, OR: [{ status: { in: ['AWAITING_PAYMENT', ...OPEN_STATUSES] } }, { returns: { some: { OR: [{ status: 'ASKED' }, { goods: 'EXPECTED' }] } } }] } });
  return parcels > 0 || (await tx.refund.count({ where: { status: { not: 'DONE' }, again: null, payment: inThem } })) > 0;
}
