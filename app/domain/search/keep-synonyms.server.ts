import { z } from 'zod';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { foldedEntry, words } from './fold.ts';

const MOST_ENTRIES = 12;
const LONGEST = 400;

/** What an officer writes: words that mean the same, with commas between them. */
export const synonymForm = z.object({
  id: z.string().trim().transform((text) => (isId(text) ? text : null)).optional(),
  words: z.string().trim().max(LONGEST, 'too-long').transform(entriesOf).refine((entries) => entries.length >= 2, 'two-words'),
});

function entriesOf(text: string): string[] {
  return [...new Set(text.split(/[,،;\n/]+/).map((entry) => entry.replaceAll(/\s+/g, ' ').trim()).filter((entry) => words(entry).length > 0))].slice(0, MOST_ENTRIES);
}

export interface SynonymSet {
  readonly id: string;
  readonly words: readonly string[];
}

/** All sets of words that mean the same, the newest first. */
export async function synonymSets(_scope: OfficerScope): Promise<SynonymSet[]> {
  return db.synonym.findMany({ select: { id: true, words: true }, orderBy: { id: 'desc' }, take: 500 });
}

/** Writes a new set, or other words into one that is there. Refuses one that somebody removed meanwhile. */
export async function saveSynonyms(scope: OfficerScope, id: string | null, entries: readonly string[]): Promise<Result<undefined, 'synonyms-gone'>> {
  const data = { words: [...entries], folded: [...new Set(entries.map(foldedEntry))] };
  return db.$transaction(async (tx) => {
    const subject = id ?? newId();
    const { count } = id ? await tx.synonym.updateMany({ where: { id }, data }) : await tx.synonym.createMany({ data: { id: subject, ...data } });
    if (count === 0) return err('synonyms-gone');
    await recordAudit(tx, { action: 'save-synonyms', subject: { kind: 'synonym', id: subject }, by: { officerId: scope.officer.id }, fields: ['words'] });
    return ok();
  });
}

/** Takes a set away; doing it twice is the same as once. */
export async function removeSynonyms(scope: OfficerScope, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.synonym.deleteMany({ where: { id } });
    if (count > 0) await recordAudit(tx, { action: 'remove-synonyms', subject: { kind: 'synonym', id }, by: { officerId: scope.officer.id } });
  });
}
