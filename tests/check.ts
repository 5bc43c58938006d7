import { inWords, sideBySide, STEPS, sum } from './steps.ts';

/** `npm run check`: types, lint and unit tests, side by side; what fails says why. */
export async function run(): Promise<number> {
  const total = sum(await sideBySide([STEPS.types, STEPS.lint, STEPS.unit]));
  console.log(`\n${inWords(total)}`);
  return total.failed === 0 ? 0 : 1;
}
