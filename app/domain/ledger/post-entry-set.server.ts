import type { DbOrTransaction } from '#app/lib/db.server.ts';
import type { EntrySetDraft } from './lines.ts';

/**
 * Posts what a business event does to the accounts, in the transaction that records the event. Answers false when this
 * event is posted already: then nothing is written, so a repeat is harmless.
 */
export async function postEntrySet(tx: DbOrTransaction, set: EntrySetDraft): Promise<boolean> {
  return (await postEntrySets(tx, [set])).length > 0;
}

/** The same for many events in one statement. Answers the subjects of those that were posted now. */
export async function postEntrySets(tx: DbOrTransaction, sets: readonly EntrySetDraft[]): Promise<string[]> {
  const filled = sets.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0) return [];
  const request = JSON.stringify(filled.map(({ lines, at, ...set }) => ({ ...set, at: at.toISOString(), lines: lines.map((line) => ({ ...line, paise: String(line.paise) })) })));
  const posted = await tx.$queryRaw<{ subjectId: string }[]>`SELECT "subjectId" FROM post_entry_sets(${request}::jsonb)`;
  return posted.map(({ subjectId }) => subjectId);
}
