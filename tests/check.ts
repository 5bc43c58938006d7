import { inWords, STEPS, sum } from './steps.ts';

/** `npm run check`: types, lint and unit tests, side by side; what fails says why. */
export async function run(): Promise<number> {
  const steps = [STEPS.types, STEPS.lint, STEPS.unit];
  const tallies = await Promise.all(steps.map(async (step) => {
    const { tally, output } = await step.run(false);
    if (tally.failed > 0) console.log(output.trim());
    console.log(`${step.title}: ${inWords(tally)}`);
    return tally;
  }));
  const total = sum(tallies);
  console.log(`\n${inWords(total)}`);
  return total.failed === 0 ? 0 : 1;
}
