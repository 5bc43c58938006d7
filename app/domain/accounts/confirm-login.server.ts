import { db } from '#app/lib/db.server.ts';
import { CONSENT_IN_FORCE } from './give-consent.server.ts';
import type { LoginAddress } from './login-address.ts';
import { closeSession, startSession, type OpenedSession } from './sessions.server.ts';

/** What is left to do after the code: nothing, pick a name, agree to the notice, or say who she is. */
export type ConfirmedLogin =
  | (OpenedSession & { readonly step: 'who' | 'new' })
  | (OpenedSession & { readonly step: 'done' | 'agree'; readonly personId: string });

export interface LoginConfirmation {
  /** Proved by a code. */
  readonly login: LoginAddress;
  readonly device: string;
  /** The session the browser had until now: it ends here. */
  readonly oldSessionId: string | null;
  readonly now: Date;
}

/**
 * Opens a session for a number or e-mail that a code has proved. Only when it serves one person, without a PIN and
 * agreed, does the session speak for her at once.
 */
export async function confirmLogin({ login, device, oldSessionId, now }: LoginConfirmation): Promise<ConfirmedLogin> {
  return db.$transaction(async (tx) => {
    const { id: loginId } = await tx.login.upsert({
      where: { address: login.address },
      create: { ...login, createdAt: now, verifiedAt: now },
      update: { verifiedAt: now },
      select: { id: true },
    });
    if (oldSessionId) await closeSession(oldSessionId, now, tx);
    const persons = await tx.person.findMany({
      where: { logins: { some: { loginId } } },
      select: { id: true, pinHash: true, consents: { where: CONSENT_IN_FORCE, select: { id: true }, take: 1 } },
      take: 2,
    });
    const [only] = persons;
    const open = (personId: string | null) => startSession({ loginId, personId }, device, now, tx);
    if (!only) return { step: 'new', ...(await open(null)) };
    if (persons.length > 1 || only.pinHash) return { step: 'who', ...(await open(null)) };
    if (only.consents.length === 0) return { step: 'agree', ...(await open(null)), personId: only.id };
    return { step: 'done', ...(await open(only.id)), personId: only.id };
  });
}
