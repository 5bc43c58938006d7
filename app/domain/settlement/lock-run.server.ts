import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { PayoutRunStatus } from '#app/generated/prisma/enums.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';

export interface LockedRun {
  readonly id: string;
  readonly status: PayoutRunStatus;
  readonly preparedById: string;
}

/** A run of the officer's area, held until the transaction ends; null when there is none of this id for her. */
export async function lockRun(tx: DbOrTransaction, scope: OfficerScope, id: string): Promise<LockedRun | null> {
  if (!isId(id)) return null;
  const [run] = await tx.$queryRaw<LockedRun[]>`
    SELECT run."id", run."status"::text, run."preparedById" FROM "PayoutRun" run JOIN "Place" area ON area."id" = run."areaId"
    WHERE run."id" = ${id}::uuid AND starts_with(area."path", ${scope.area.path}) FOR UPDATE OF run`;
  return run ?? null;
}
