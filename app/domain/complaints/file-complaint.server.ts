import { sendMessage } from '#app/domain/notifications/send-message.server.ts';
import { formatDay } from '#app/i18n/format.ts';
import { localPath, type Language } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { newToken } from '#app/lib/secrets.server.ts';
import { resolveBy } from './due.ts';
import type { ComplaintForm } from './forms.ts';

/**
 * Takes a complaint, gives it a number and acknowledges it by text message at once. Answers the token of its page. An
 * order's number counts only with the number it was ordered with: else anybody could learn where an order went.
 */
export async function fileComplaint(form: ComplaintForm, language: Language, now: Date): Promise<{ number: string; token: string }> {
  const token = newToken();
  return db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ number: string }[]>`SELECT 'C' || nextval('complaint_number') AS number`;
    if (!row) throw new Error('A sequence gave no number');
    const { number } = row;
    const order = await orderOf(tx, form.order ?? '', form.mobile);
    const due = resolveBy(now);
    await tx.complaint.create({
      data: {
        number, token, topic: form.topic, language, name: form.name, phone: form.mobile, email: form.email ?? null, text: form.text,
        orderNumber: order?.number ?? '', areaPath: order?.areaPath ?? '', createdAt: now, acknowledgedAt: now, resolveBy: due,
      },
    });
    const body = translate(language)('complaints.message.received', { number, day: formatDay(due, language), link: env().PUBLIC_URL + localPath(language, `/complaints/${token}`) });
    await sendMessage(tx, { channel: 'SMS', address: form.mobile, language, body, now });
    return { number, token };
  });
}

async function orderOf(tx: DbOrTransaction, typed: string, phone: string): Promise<{ number: string; areaPath: string } | null> {
  const number = typed.toUpperCase().replaceAll(/[^A-Z0-9-]/g, '').replace(/-\d+$/, '');
  if (number === '') return null;
  const order = await tx.order.findFirst({ where: { number, phone }, select: { number: true, groupOrders: { select: { group: { select: { place: { select: { path: true } } } } } } } });
  return order && { number: order.number, areaPath: sharedPath(order.groupOrders.map(({ group }) => group.place.path)) };
}

/** The lowest place that all of these are in. */
function sharedPath(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  const steps = first.split('/').slice(0, -1);
  while (steps.length > 0 && !others.every((path) => path.startsWith(`${steps.join('/')}/`))) steps.pop();
  return steps.length === 0 ? '' : `${steps.join('/')}/`;
}
