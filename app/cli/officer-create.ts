import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Load } from './main.ts';
import { readHidden, readLine } from './read-hidden.ts';
import { Refusal } from './refusal.ts';
import { withShop } from './with-shop.ts';

const USAGE = `npm run officer:create -- [options]   (what is left out is asked for)

  --email ADDRESS     what she signs in with
  --name NAME         how she is called
  --title TITLE       what she is, as groups read it: "District Project Officer, Hamirpur"
  --area PATH         the place she looks after with all below it: "hp/" or "hp/hamirpur/"
  --language en|hi    the language of her pages (en)
  --app-later         she sets up her authenticator app when she first signs in; otherwise its key is printed here, once

The password is asked for, or read from the first line of standard input. It has at least 12 characters.`;

const OPTIONS = {
  email: { type: 'string' }, name: { type: 'string' }, title: { type: 'string' }, area: { type: 'string' },
  language: { type: 'string', default: 'en' }, 'app-later': { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
} as const;

const SENTENCES = {
  'email-invalid': 'This is no e-mail address.',
  'email-taken': 'There is an officer with this e-mail address already.',
  'password-short': 'The password needs at least 12 characters.',
  'password-long': 'The password has more than 200 characters.',
  'area-unknown': 'There is no place with this path. A path looks like "hp/hamirpur/".',
} as const;

/** `npm run officer:create`: makes an officer. There is no default password. */
export async function run(args: readonly string[], load: Load): Promise<void> {
  const given = parse(args);
  if (given.help) return console.log(USAGE);
  if (given.language !== 'en' && given.language !== 'hi') throw new Refusal('--language is en or hi.');
  const { language } = given;
  const answers = await askFor(given);
  await withShop(load, async (variables) => {
    // Loaded only now: this file reads the settings and opens the database.
    const { makeOfficer } = (await load('app/domain/accounts/make-officer.server.ts')) as typeof import('#app/domain/accounts/make-officer.server.ts');
    const made = await makeOfficer({ ...answers, language, withApp: !given['app-later'], now: new Date() });
    if (!made.ok) throw new Refusal(SENTENCES[made.error]);
    const { officerId, app } = made.value;
    console.log(`Made the officer ${officerId}. She signs in at ${variables['PUBLIC_URL']}/account/officer`);
    if (!app) return console.log('Her authenticator app is set up when she first signs in.');
    console.log(`\nFor her authenticator app, shown only now:\n  key   ${app.secret}\n  link  ${app.uri}`);
    console.log(`\nIf she loses her phone, each of these lets her in once:\n${app.recoveryCodes.map((code) => `  ${code}`).join('\n')}`);
  });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${USAGE}`);
  }
}

type Asked = 'email' | 'name' | 'title' | 'area';
const QUESTIONS: Readonly<Record<Asked, string>> = { email: 'E-mail', name: 'Name', title: 'Title', area: 'Area (path of a place)' };

async function askFor(given: Partial<Record<Asked, string | undefined>>) {
  const missing = (Object.keys(QUESTIONS) as Asked[]).filter((key) => !given[key]?.trim());
  if (missing.length > 0 && !process.stdin.isTTY) throw new Refusal(`Say ${missing.map((key) => `--${key}`).join(', ')}.\n\n${USAGE}`);
  const answers: Record<Asked, string> = { email: given.email ?? '', name: given.name ?? '', title: given.title ?? '', area: given.area ?? '' };
  if (missing.length > 0) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    for (const key of missing) answers[key] = (await terminal.question(`${QUESTIONS[key]}: `)).trim();
    terminal.close();
  }
  const { area, ...rest } = answers;
  const password = process.stdin.isTTY ? await readHidden('Password (12 characters or more): ') : await readLine();
  return { ...rest, areaPath: area.endsWith('/') ? area : `${area}/`, password };
}
