import { parseArgs } from 'node:util';
import type { Load } from './main.ts';
import { Refusal } from './refusal.ts';
import { withShop } from './with-shop.ts';

const USAGE = `npm run officer:close -- --email ADDRESS [--erase]

  Ends an officer's access. What she decided stays on record with her title.
  --erase   at her word: her name and address go, too`;

const REFUSED = {
  'erase-officer': 'Her access was opened again meanwhile.',
  'erase-bearer': 'Her access is closed. Before she can be erased she has to hand over her office in her group.',
  'erase-open': 'Her access is closed. Before she can be erased an order of hers has to come to its end.',
} as const;

/** `npm run officer:close`: ends an officer's access, and erases her where she asked for it. */
export async function run(args: readonly string[], load: Load): Promise<void> {
  const { email, erase } = parseArgs({ args: [...args], options: { email: { type: 'string' }, erase: { type: 'boolean', default: false } } }).values;
  if (!email) throw new Refusal(USAGE);
  await withShop(load, async () => {
    // Loaded only now: these files read the settings and open the database.
    const { closeOfficer } = (await load('app/domain/accounts/close-officer.server.ts')) as typeof import('#app/domain/accounts/close-officer.server.ts');
    const { erasePerson } = (await load('app/domain/erasure/erase-person.server.ts')) as typeof import('#app/domain/erasure/erase-person.server.ts');
    const closed = await closeOfficer(email, new Date());
    if (!closed.ok) throw new Refusal('There is no officer with this e-mail address.');
    const erased = erase ? await erasePerson(closed.value.personId, new Date()) : null;
    if (erased && !erased.ok) throw new Refusal(REFUSED[erased.error]);
    console.log(`Closed the access of ${closed.value.title}${erased ? ' and erased her' : ''}. What was decided stays on record.`);
  });
}
