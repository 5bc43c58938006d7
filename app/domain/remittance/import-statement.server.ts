import { createHash } from 'node:crypto';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { decodeText } from './decode-text.ts';
import { readStatement, type RejectedLine, type StatementCredit } from './read-statement.ts';

/** What became of a statement. */
export interface StatementReport {
  readonly fresh: number;
  /** Lines that were read before. */
  readonly known: number;
  readonly rejected: readonly RejectedLine[];
}

/** Takes what came in from a bank's statement. The same lines again change nothing, whatever file they stand in. */
export async function importStatement(scope: OfficerScope, bytes: Uint8Array, now: Date): Promise<Result<StatementReport, 'not-csv' | 'no-columns' | 'too-long'>> {
  const read = readStatement(decodeText(bytes));
  if (!read.ok) return err(read.error);
  const { path } = scope.area;
  const rows = fingerprinted(read.credits).map(({ line: _line, day, ...credit }) => ({ ...credit, day: new Date(day), areaPath: path, importedById: scope.officer.id, importedAt: now }));
  const { count } = await db.$transaction(async (tx) => {
    const made = await tx.bankCredit.createMany({ data: rows, skipDuplicates: true });
    if (made.count > 0) await recordAudit(tx, { action: 'import-bank-statement', subject: { kind: 'place', id: scope.area.id }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['credits'] });
    return made;
  });
  return ok({ fresh: count, known: rows.length - count, rejected: read.rejected });
}

/** Two equal lines of one statement are two; the same two in the next file are the same two. */
function fingerprinted(credits: readonly StatementCredit[]): (StatementCredit & { fingerprint: string })[] {
  const seen = new Map<string, number>();
  return credits.map((credit) => {
    const { day, amountPaise, reference, narration } = credit;
    const text = [day, amountPaise, reference, narration.toLowerCase().replaceAll(/\s+/g, ' ')].join('\n');
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return { ...credit, fingerprint: createHash('sha256').update(`${text}\n${times}`).digest('base64url') };
  });
}
