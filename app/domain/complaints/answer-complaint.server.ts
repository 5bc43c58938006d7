import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { sendMessage } from '#app/domain/notifications/send-message.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';
import { db } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { complaintsInArea } from './queries.server.ts';

interface Answer {
  readonly text: string;
  /** Whether the matter is settled with it. */
  readonly close: boolean;
}

/**
 * Writes to the person who complained and, where it settles the matter, closes the complaint. Refuses one outside the
 * officer's area (as not found) and one that is closed already.
 */
export async function answerComplaint(scope: OfficerScope, id: string, { text, close }: Answer, now: Date): Promise<Result<undefined, 'not-found' | 'not-open'>> {
  return db.$transaction(async (tx) => {
    const complaint = await tx.complaint.findFirst({ where: { id, ...complaintsInArea(scope) }, select: { number: true, token: true, phone: true, email: true, language: true } });
    if (!complaint) return err('not-found');
    // Written in both cases: it locks the row, so that nobody answers what is closed meanwhile.
    const moved = await tx.complaint.updateMany({ where: { id, status: 'OPEN' }, data: close ? { status: 'CLOSED', closedAt: now, closedById: scope.officer.id } : { status: 'OPEN' } });
    if (moved.count === 0) return err('not-open');
    await tx.complaintAnswer.create({ data: { complaintId: id, officerId: scope.officer.id, text, at: now } });
    const { number, token, phone, email, language } = complaint;
    const t = translate(language);
    const link = env().PUBLIC_URL + localPath(language, `/complaints/${token}`);
    await sendMessage(tx, { channel: 'SMS', address: phone, language, body: t(close ? 'complaints.message.closed' : 'complaints.message.answered', { number, link }), now });
    if (email) await sendMessage(tx, { channel: 'EMAIL', address: email, language, subject: t('complaints.message.subject', { number }), body: `${text}\n\n${link}`, now });
    await recordAudit(tx, { action: close ? 'close-complaint' : 'answer-complaint', subject: { kind: 'complaint', id }, by: { officerId: scope.officer.id, personId: scope.officer.personId } });
    return ok();
  });
}
