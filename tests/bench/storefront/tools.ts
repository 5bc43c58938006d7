import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { spawnSync } from 'node:child_process';

const FOLDER = 'tests/bench/tools';

/** Installs the tools that only benchmarks need, the first time. */
export function ensureTools(): void {
  if (existsSync(`${FOLDER}/node_modules/.package-lock.json`)) return;
  console.log('Installing the tools of the benchmarks …');
  const { status } = spawnSync('npm', ['ci', '--prefix', FOLDER, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('The tools of the benchmarks could not be installed: npm says why above.');
}

/** Where the tools' own packages are resolved from. */
export const toolsRequire = (): NodeJS.Require => createRequire(resolve(FOLDER, 'package.json'));
