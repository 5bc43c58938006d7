import { isOfState } from '#app/domain/accounts/officer-scope.server.ts';
import { depositsPage } from '#app/domain/settlement/deposit-queries.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { indianDay } from '#app/lib/time.ts';
import type { AdminArgs } from './scope.server.ts';

/** Held taxes and deposits; only a state's officer may add to them. */
export async function deposits({ scope }: AdminArgs) {
  const [page, mine] = await Promise.all([depositsPage(), isOfState(scope)]);
  return { ...page, mine, id: newId(), today: indianDay(new Date()) };
}
