import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Whom the server runs as when we are root. */
export type Account = { readonly uid: number; readonly gid: number };

/**
 * The account to run PostgreSQL as: nothing when that is ourselves. PostgreSQL refuses to run as root; root's own
 * server runs as whoever its data already belongs to, or else as `postgres` or `nobody`, whichever exists. No account
 * is created.
 */
export async function serverAccount(clusterFolder: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(clusterFolder).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find(([account]) => account === name) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it as: set DATABASE_URL.');
}

/** Whether the account may walk down to a folder: every folder on the way must let it through. */
export async function canReach(account: Account, folder: string): Promise<boolean> {
  for (let here = folder; ; here = dirname(here)) {
    const { uid, gid, mode } = await stat(here);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (here === dirname(here)) return true;
  }
}
