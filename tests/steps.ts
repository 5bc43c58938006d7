import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readJson } from '#app/cli/files.ts';
import { build } from '#app/cli/prepare.ts';
import { nodeCommand } from '#app/cli/run-command.ts';

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };
export type Step = { readonly title: string; run(echo: boolean): Promise<{ readonly tally: Tally; readonly output: string }> };

const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

/** A check that passes or fails as a whole. */
function whole(title: string, command: readonly string[]): Step {
  return {
    title,
    async run(echo) {
      const { code, output } = await nodeCommand(command, { echo, env: colours() });
      return { tally: code === 0 ? PASSED : FAILED, output };
    },
  };
}

/** A Vitest project, counted test by test. */
function project(title: string, name: string, ...options: readonly string[]): Step {
  return {
    title,
    async run(echo) {
      const report = `build/test-results/${name}.json`;
      await rm(report, { force: true });
      await mkdir(dirname(report), { recursive: true });
      const { code, output } = await nodeCommand(
        ['node_modules/vitest/vitest.mjs', 'run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...options],
        { echo, env: { ...colours(), NODE_ENV: 'test' } },
      );
      return { tally: tallyOf(await readJson<VitestReport>(report), code), output };
    },
  };
}

export type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
};

/** Counts tests. A file that could not be loaded has none, and counts as one failed; so does a run that broke elsewhere. */
export function tallyOf(report: VitestReport | undefined, code: number): Tally {
  if (!report) return FAILED;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const colours = () => (process.stdout.isTTY ? { FORCE_COLOR: '1' } : {});

const production: Step = {
  title: 'Production build',
  async run() {
    try {
      await build();
      return { tally: PASSED, output: '' };
    } catch (error) {
      console.error((error as Error).message);
      return { tally: FAILED, output: '' };
    }
  },
};

export const STEPS = {
  types: whole('Types', ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', 'build/types.tsbuildinfo']),
  lint: whole('Lint', ['node_modules/oxlint/bin/oxlint', '--type-aware']),
  // They share nothing but modules: loading those once a process, not once a file, halves the time.
  unit: project('Unit tests', 'unit', '--no-isolate'),
  architecture: project('Rules of the architecture', 'architecture'),
  integration: project('Integration tests', 'integration'),
  production,
  e2e: project('Stories in a browser', 'e2e'),
} as const;

/** Runs steps side by side; says of each how it went when all are done, and why where it failed. */
export async function sideBySide(steps: readonly Step[]): Promise<Tally[]> {
  const results = await Promise.all(steps.map(async (step) => ({ title: step.title, ...(await step.run(false)) })));
  for (const { title, tally, output } of results) {
    if (tally.failed > 0) console.log(output.trim());
    console.log(`${title}: ${inWords(tally)}`);
  }
  return results.map(({ tally }) => tally);
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({ passed: total.passed + passed, failed: total.failed + failed, skipped: total.skipped + skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

export const inWords = ({ passed, failed, skipped }: Tally): string => `${passed} passed, ${failed} failed, ${skipped} skipped`;
