import { sendMessage } from '#app/domain/notifications/send-message.server.ts';
import { localPath, type Language } from '#app/i18n/languages.ts';
import { ownWords } from '#app/i18n/own-words.ts';
import { translate } from '#app/i18n/translate.ts';
import { db } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { before, days } from '#app/lib/time.ts';

/** Messages of one run; the next run goes on. */
const MOST = 500;
/** Who waited a year waits no more. */
const LONGEST = days(365);

interface Due {
  readonly personId: string;
  readonly productId: string;
  readonly kind: 'PHONE' | 'EMAIL';
  readonly address: string;
  readonly language: Language;
  readonly slug: string;
  readonly nameEn: string;
  readonly nameHi: string;
}

/** Tells everybody whose goods are there again, those first who waited longest; each once. Runs by the timetable. */
export async function tellBackInStock(now: Date): Promise<void> {
  await db.stockNotice.deleteMany({ where: { createdAt: { lt: before(now, LONGEST) } } });
  const due = await db.$queryRaw<Due[]>`
    SELECT n."personId"::text, n."productId"::text, l.kind::text, l.address, n.language::text, p.slug, p."nameEn", p."nameHi"
    FROM "StockNotice" n
    JOIN "Login" l ON l.id = n."loginId"
    JOIN "Product" p ON p.id = n."productId" AND p.status = 'PUBLISHED'
    JOIN "Group" g ON g.id = p."groupId" AND g.status = 'APPROVED'
    WHERE EXISTS (SELECT 1 FROM "Variant" v WHERE v."productId" = p.id AND v.active AND v."onHand" > v.held)
    ORDER BY n."createdAt", n."personId" LIMIT ${MOST}`;
  for (const notice of due) await tell(notice, now);
}

async function tell({ personId, productId, kind, address, language, slug, ...names }: Due, now: Date): Promise<void> {
  const t = translate(language);
  const name = ownWords(language, { en: names.nameEn, hi: names.nameHi }).text;
  const body = t('wishes.backMessage', { name, link: env().PUBLIC_URL + localPath(language, `/products/${slug}`) });
  await db.$transaction(async (tx) => {
    const first = await tx.stockNotice.deleteMany({ where: { personId, productId } });
    if (first.count === 0) return;
    await sendMessage(tx, { channel: kind === 'PHONE' ? 'SMS' : 'EMAIL', address, language, ...(kind === 'EMAIL' ? { subject: t('wishes.backSubject', { name }) } : {}), body, now });
  });
}
