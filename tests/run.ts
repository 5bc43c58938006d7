import { removeLeftovers } from './support/leftovers.ts';
import { inWords, sideBySide, STEPS, sum } from './steps.ts';
import type { Step, Tally } from './steps.ts';

const NOT_RUN: Tally = { passed: 0, failed: 0, skipped: 1 };

/** `npm test`: everything; the last line counts it all. */
export async function run(): Promise<number> {
  await removeLeftovers();
  const tallies: Tally[] = [];
  const go = async (step: Step) => {
    console.log(`\n── ${step.title} ──`);
    const { tally } = await step.run(true);
    tallies.push(tally);
    console.log(`${step.title}: ${inWords(tally)}`);
    return tally;
  };
  /** Steps that keep one core busy each. */
  const goTogether = async (...steps: readonly Step[]) => {
    console.log(`\n── ${steps.map(({ title }) => title).join(', ')} ──`);
    const results = await sideBySide(steps);
    tallies.push(...results);
    return results;
  };
  await goTogether(STEPS.types, STEPS.lint);
  await go(STEPS.unit);
  await go(STEPS.integration);
  const [built] = await goTogether(STEPS.production, STEPS.architecture);
  if (built?.failed === 0) await go(STEPS.e2e);
  else {
    console.log(`\n── ${STEPS.e2e.title} ──\nNot run: there is no build to run them on.`);
    tallies.push(NOT_RUN);
  }
  const total = sum(tallies);
  console.log(`\n${inWords(total)}`);
  return total.failed === 0 ? 0 : 1;
}
