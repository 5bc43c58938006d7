import { nodeCommand } from '#app/cli/run-command.ts';

/** How many examples each property gets instead of a hundred. */
const EXAMPLES = 5_000;

/** `npm run test:soak`: the stories by keyboard alone, then unit and integration tests with many more examples of each property. Takes long. */
export async function run(): Promise<number> {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout', '1800000'];
  const stories = await nodeCommand([...vitest, '--project', 'e2e'], { echo: true, env: { NODE_ENV: 'test', BY_KEYBOARD: 'yes' } });
  const examples = await nodeCommand([...vitest, '--project', 'unit', '--project', 'integration'], { echo: true, env: { NODE_ENV: 'test', PROPERTY_EXAMPLES: String(EXAMPLES) } });
  return Math.max(stories.code, examples.code);
}
