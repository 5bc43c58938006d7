import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';

/** A line of the bank's statement is no courier's cash: put away, without its words. False when there is none for her. */
export async function setCreditAside({ area }: OfficerScope, id: string, now: Date): Promise<boolean> {
  if (!isId(id)) return false;
  const mine = { id, areaPath: { startsWith: area.path }, remittance: null };
  await db.bankCredit.updateMany({ where: { ...mine, setAsideAt: null }, data: { setAsideAt: now, narration: '' } });
  return (await db.bankCredit.count({ where: mine })) > 0;
}
