#!/usr/bin/env node
// Every command of the project starts here, with nothing but Node: `npm start` on a fresh clone runs this file.
// It installs the packages when they are missing or out of date, then hands over to app/cli/main.ts.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const OLDEST_NODE = [20, 19];

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldMajor, oldMinor] = OLDEST_NODE;
  if (major < oldMajor || (major === oldMajor && minor < oldMinor)) {
    stop(`This needs Node ${OLDEST_NODE.join('.')} or later; this is Node ${process.versions.node}.`);
  }
}

/** npm leaves a list of what it installed; a package that was only for another system isn't on it. */
function isInstalled() {
  const installedList = join('node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === version : optional;
  });
}

function install() {
  console.log('Installing packages (the first time this takes half a minute or more) …');
  const options = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...options], { stdio: 'inherit' })
    : spawnSync('npm', options, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) stop('The packages could not be installed: npm says why above.');
}

/** Imports a TypeScript file of this project: bundled with its own imports, packages left where they are. */
async function load(file) {
  const { build, stop: stopBundler } = await import('esbuild');
  const output = join('node_modules', '.cache', 'shg-haat', `${relative('', dirname(file)).replaceAll(/[\\/]/g, '-')}-${basename(file, '.ts')}.js`);
  await build({
    entryPoints: [file], outfile: output, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external',
    sourcemap: true, logLevel: 'error',
  });
  await stopBundler();
  return import(pathToFileURL(join(root, output)).href);
}

process.chdir(root);
checkNode();
if (!isInstalled()) install();
process.setSourceMapsEnabled(true);
const { main } = await load('app/cli/main.ts');
await main(process.argv.slice(2), load);
