import { spawn } from 'node:child_process';
import { chown, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach } from './account.ts';
import type { Account } from './account.ts';

/**
 * Creates the files of a new server in `folder`, once. Made beside it and renamed, so that what is there is whole.
 * Words are told apart by the system's UTF-8 rules (search in Hindi needs them), text sorts by code point everywhere.
 */
export async function createCluster(folder: string, binaries: string, account: Account | undefined, password: string): Promise<void> {
  if (await stat(join(folder, 'PG_VERSION')).catch(() => undefined)) return;
  const unfinished = `${folder}.new`;
  for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    const complaint = await runInitdb(unfinished, binaries, account, password, locale);
    if (complaint === undefined) return rename(unfinished, folder);
    if (!complaint.includes('invalid locale name')) throw new Error(`PostgreSQL could not create its data: ${complaint}`);
  }
}

async function runInitdb(folder: string, binaries: string, account: Account | undefined, password: string, locale: string) {
  const passing = await mkdtemp(join(tmpdir(), 'shg-haat-'));
  const passwordFile = join(passing, 'password');
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const path of account ? [folder, passing, passwordFile] : []) await chown(path, account!.uid, account!.gid);
    const child = spawn(join(binaries, 'bin', 'initdb'), [
      '-D', await dataPath(folder, account), '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      '--data-checksums', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${locale}`,
    ], { cwd: folder, ...account, env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
    return await complaintOf(child);
  } finally {
    await rm(passing, { recursive: true, force: true });
  }
}

function complaintOf(child: ReturnType<typeof spawn>): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.resume();
    child.stderr?.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0 ? undefined : said.trim() || `initdb ended with ${code}`));
  });
}

/**
 * The path by which the server names its data. An account that may not walk down to it (a clone below /root) still may
 * use the folder it is started in, which `/proc/self/cwd` names for it and for every process it makes.
 */
export async function dataPath(folder: string, account: Account | undefined): Promise<string> {
  if (!account || (await canReach(account, folder))) return folder;
  if (process.platform !== 'linux') throw new Error(`PostgreSQL's account can't reach ${folder}: choose another DATA_DIR.`);
  return '/proc/self/cwd';
}

/** PostgreSQL reads PG* variables and the locale from its environment; none of ours may change what it does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: 'production', PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' };
}
