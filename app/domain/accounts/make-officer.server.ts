import { db } from '#app/lib/db.server.ts';
import { ok, type Result } from '#app/lib/result.ts';
import { createOfficer, type NewOfficer, type OfficerRefusal } from './create-officer.server.ts';
import { replaceRecoveryCodes } from './recovery-codes.server.ts';
import { newTotpSecret, totpUri } from './totp.server.ts';

export interface MadeOfficer {
  readonly officerId: string;
  /** What goes into her authenticator app, and what helps when she loses it; null when she sets it up herself. */
  readonly app: { readonly secret: string; readonly uri: string; readonly recoveryCodes: readonly string[] } | null;
}

/** Makes an officer from the command line: all or nothing, her second factor with her where it is handed over now. */
export async function makeOfficer({ withApp, ...input }: Omit<NewOfficer, 'totpSecret'> & { readonly withApp: boolean }): Promise<Result<MadeOfficer, OfficerRefusal>> {
  const secret = withApp ? newTotpSecret() : null;
  return db.$transaction(async (tx) => {
    const made = await createOfficer({ ...input, ...(secret ? { totpSecret: secret } : {}) }, tx);
    if (!made.ok) return made;
    const { officerId } = made.value;
    return ok({ officerId, app: secret === null ? null : { secret, uri: totpUri(secret, input.email), recoveryCodes: await replaceRecoveryCodes(officerId, tx) } });
  });
}
