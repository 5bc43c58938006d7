import { forgetAccount, forgetFormer } from '#app/domain/accounts/forget-account.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { forgetMessages } from '#app/domain/notifications/forget-messages.server.ts';
import { leaveGroups, officeOf } from '#app/domain/registry/hand-over-role.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { forgetOrders, HERS } from './forget-orders.server.ts';

/**
 * `erase-bearer`: she holds an office in a group and has to hand it over. `erase-officer`: she is an officer, and her access
 * has to be closed. `erase-open`: an order of hers is not at its end.
 */
export type EraseRefusal = 'erase-bearer' | 'erase-officer' | 'erase-open';

/**
 * Erases a person at her own word; what the law keeps is kept without her. A member leaves her group with it; where the books
 * of a group or an office name somebody, they name "a former member" from then on. Done twice, it is done once.
 */
export async function erasePerson(personId: string, now: Date): Promise<Result<undefined, EraseRefusal>> {
  return db.$transaction(async (tx) => {
    const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Person" WHERE id = ${personId}::uuid FOR UPDATE`;
    if (locked.length === 0) return ok();
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { officer: { select: { active: true } }, _count: { select: { memberships: true, applications: true, products: true } }, logins: { select: { login: { select: { address: true, _count: { select: { persons: true } } } } } } },
    });
    if (person.officer?.active) return err('erase-officer');
    if (await officeOf(personId, tx)) return err('erase-bearer');
    // Who shares a number with others takes along only what she did under her name.
    const addresses = person.logins.filter(({ login }) => login._count.persons === 1).map(({ login }) => login.address);
    const orders = await tx.order.findMany({ where: { OR: [{ personId }, { personId: null, phone: { in: addresses } }] }, select: HERS });
    const forgotten = await forgetOrders(tx, orders, addresses, now);
    if (!forgotten.ok) return forgotten;
    await forgetMessages(tx, [...addresses, ...orders.flatMap(({ phone, email }) => [phone, ...(email ? [email] : [])])]);
    await leaveGroups(tx, personId, now);
    const { memberships, applications, products } = person._count;
    if (person.officer || memberships + applications + products > 0) await forgetFormer(tx, personId, addresses);
    else await forgetAccount(tx, personId, addresses);
    await recordAudit(tx, { action: 'erase-person', subject: { kind: 'person', id: personId }, by: { personId } });
    return ok();
  });
}
