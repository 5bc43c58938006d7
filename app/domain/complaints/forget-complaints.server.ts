import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import { db } from '#app/lib/db.server.ts';
import { before, days } from '#app/lib/time.ts';
import { CONTACT, forgetContact } from './forget-complainant.server.ts';

/** Until the message that a complaint is closed has surely left. */
const LAST_MESSAGE = days(2);

/**
 * Empties closed complaints that nobody may ask for any more (setting complaints.keep-days): who complained, what was
 * written and what was answered; number, topic and days stay for the count. Of complaints whose makers were erased while
 * they were open, who made them goes as soon as they are closed. Run once a day.
 */
export async function forgetComplaints(now: Date): Promise<void> {
  const { 'complaints.keep-days': kept } = await settingsInForce(now);
  const left = await db.complaint.findMany({ where: { status: 'CLOSED', contactGoes: true, closedAt: { lt: before(now, LAST_MESSAGE) } }, select: CONTACT });
  for (const complaint of left) await db.$transaction((tx) => forgetContact(tx, complaint));
  const old = await db.complaint.findMany({ where: { status: 'CLOSED', text: { not: '' }, closedAt: { lt: before(now, days(kept)) } }, select: CONTACT });
  for (const complaint of old) {
    await db.$transaction(async (tx) => {
      await forgetContact(tx, complaint);
      await tx.complaintAnswer.updateMany({ where: { complaintId: complaint.id }, data: { text: '' } });
      await tx.complaint.update({ where: { id: complaint.id }, data: { text: '' } });
    });
  }
}
