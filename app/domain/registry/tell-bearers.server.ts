import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { tellMembers } from './tell-members.server.ts';

type News = 'approved' | 'refused' | 'suspended' | 'reinstated';

/** Sends news of a group to its office bearers. */
export async function tellBearers(tx: DbOrTransaction, groupId: string, news: News, { reason }: { reason: string }, now: Date): Promise<void> {
  await tellMembers(tx, { groupId, leftOn: null, role: { not: 'MEMBER' } }, (t, facts) => t(`apply.message.${news}`, { ...facts, reason }), now);
}
