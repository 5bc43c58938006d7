import type { Language } from '#app/i18n/languages.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { findCard } from './find-card.server.ts';

/** Notices one person waits for at most. */
const MOST_NOTICES = 50;

interface Asker {
  readonly personId: string;
  /** The number or e-mail she signed in with: the message goes there. */
  readonly loginId: string;
  readonly language: Language;
}

/**
 * Will tell her once when goods are there again; twice is once. Refuses: `gone`, no buyer sees them; `there`, they are not
 * sold out; `full`, she waits for `MOST_NOTICES` already.
 */
export async function askNotice({ personId, loginId, language }: Asker, slug: string, now: Date): Promise<Result<undefined, 'gone' | 'there' | 'full'>> {
  const product = await findCard(language, slug);
  if (!product) return err('gone');
  if (product.stock !== 'sold-out') return err('there');
  const asked = await db.$executeRaw`
    INSERT INTO "StockNotice" ("personId", "productId", "loginId", language, "createdAt")
    SELECT ${personId}::uuid, ${product.id}::uuid, ${loginId}::uuid, ${language}::"Language", ${now}
    WHERE (SELECT count(*) FROM "StockNotice" WHERE "personId" = ${personId}::uuid) < ${MOST_NOTICES}
    ON CONFLICT DO NOTHING`;
  if (asked === 1 || (await db.stockNotice.count({ where: { personId, productId: product.id } })) === 1) return ok();
  return err('full');
}
