import { withDatabase } from './database.ts';
import { interactive } from './run-command.ts';
import type { Variables } from './run-command.ts';

const WITHOUT_DATABASE = new Set(['generate', 'format', 'validate', 'version', '--version', '-v', '--help', '-h', undefined]);

/** `npm run prisma -- …`: Prisma's own command line, on the shop's database. */
export async function run(args: readonly string[]): Promise<number> {
  const prisma = (env: Variables) => interactive(['node_modules/prisma/build/index.js', ...args], env);
  return WITHOUT_DATABASE.has(args[0]) ? prisma({}) : withDatabase((DATABASE_URL) => prisma({ DATABASE_URL }));
}
