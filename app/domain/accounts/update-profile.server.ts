import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { db } from '#app/lib/db.server.ts';

/** Changes what she is called and the language she is spoken to in. */
export async function updateProfile(personId: string, { name, language }: { readonly name: string; readonly language: Language }): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data: { name, language } });
    await recordAudit(tx, { action: 'update-profile', subject: { kind: 'person', id: personId }, by: { personId }, fields: ['name', 'language'] });
  });
}
