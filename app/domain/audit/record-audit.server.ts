import type { DbOrTransaction } from '#app/lib/db.server.ts';

export interface AuditRecord {
  /** What was done, as a verb and a noun: "approve-group". */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Who did it: a person, an officer, or neither when the shop itself did. */
  readonly by: { readonly personId?: string; readonly officerId?: string };
  /** Names of what changed. Never values: a person must be erasable without touching these rows. */
  readonly fields?: readonly string[];
  readonly reason?: string;
  readonly requestId?: string;
}

/** Writes down who did what, in the transaction that does it. Rows can't be changed afterwards. */
export async function recordAudit(on: DbOrTransaction, record: AuditRecord): Promise<void> {
  await on.auditEntry.create({
    data: {
      action: record.action,
      subjectKind: record.subject.kind,
      subjectId: record.subject.id,
      personId: record.by.personId ?? null,
      officerId: record.by.officerId ?? null,
      fields: [...(record.fields ?? [])],
      reason: record.reason ?? null,
      requestId: record.requestId ?? null,
    },
  });
}
