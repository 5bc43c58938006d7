import { nodeCommand } from '#app/cli/run-command.ts';

/** How many examples each property gets instead of a hundred. */
const EXAMPLES = 5_000;

/** `npm run test:soak`: the unit and integration tests with many more examples of each property. Takes long. */
export async function run(): Promise<number> {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'integration', '--testTimeout', '1800000'];
  const { code } = await nodeCommand(vitest, { echo: true, env: { NODE_ENV: 'test', PROPERTY_EXAMPLES: String(EXAMPLES) } });
  return code;
}
