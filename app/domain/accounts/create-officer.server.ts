import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { parseEmail } from './login-address.ts';
import { hashPassword } from './password.server.ts';
import { encryptSecret } from './totp.server.ts';

/** Shortest password of an officer, in characters (NIST SP 800-63B asks for 8 beside a second factor; we ask for more). */
const PASSWORD_LENGTH = { least: 12, most: 200 } as const;

export interface NewOfficer {
  readonly name: string;
  readonly nameHi?: string;
  readonly language?: Language;
  readonly email: string;
  readonly title: string;
  /** The place she looks after with all below it, by its path: "hp/hamirpur/". */
  readonly areaPath: string;
  readonly password: string;
  /** Base32, when it was handed over already; left out, she sets up her app when she first signs in. */
  readonly totpSecret?: string;
  readonly now: Date;
}

export type OfficerRefusal = 'email-invalid' | 'email-taken' | 'password-short' | 'password-long' | 'area-unknown';

/** Makes an officer. There is no default password. Refuses a short password, a taken e-mail, an unknown area. */
export async function createOfficer(input: NewOfficer, on: DbOrTransaction = db): Promise<Result<{ readonly officerId: string; readonly personId: string }, OfficerRefusal>> {
  const email = parseEmail(input.email);
  if (!email.ok) return email;
  if ([...input.password].length < PASSWORD_LENGTH.least) return err('password-short');
  if (input.password.length > PASSWORD_LENGTH.most) return err('password-long');
  const area = await on.place.findUnique({ where: { path: input.areaPath }, select: { id: true } });
  if (!area) return err('area-unknown');
  if (await on.officer.findUnique({ where: { email: email.value }, select: { id: true } })) return err('email-taken');
  const officer = await on.officer.create({
    data: {
      email: email.value,
      title: input.title,
      passwordHash: await hashPassword(input.password),
      totpSecret: input.totpSecret ? encryptSecret(input.totpSecret) : null,
      totpConfirmedAt: input.totpSecret ? input.now : null,
      createdAt: input.now,
      area: { connect: { id: area.id } },
      person: { create: { name: input.name, nameHi: input.nameHi ?? null, language: input.language ?? 'en', createdAt: input.now } },
    },
    select: { id: true, personId: true },
  });
  await recordAudit(on, { action: 'create-officer', subject: { kind: 'officer', id: officer.id }, by: {} });
  return ok({ officerId: officer.id, personId: officer.personId });
}
