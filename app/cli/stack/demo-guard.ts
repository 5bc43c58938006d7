import { DEMO_DOMAIN } from '../../../prisma/seed/people.ts';
import { withClient } from '../postgres/connect.ts';
import { Refusal } from '../refusal.ts';

/** Production refuses a database with the demo's officers in it: everybody can read their password. */
export async function refuseDemoSignIns(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM "Officer" WHERE "email" LIKE $1 LIMIT 1', [`%@${DEMO_DOMAIN}`]);
    if (rowCount) throw new Refusal("Can't start: DATABASE_URL names a database with the demo's sign-ins in it, whose passwords are public; production needs one of its own.");
  });
}
