/** How much of the project must be ready before a command runs. */
export type Needs = 'packages' | 'client' | 'build';

/** Every command, the file that exports its `run(args)`, and what it needs. */
export const COMMANDS: Readonly<Record<string, { readonly file: string; readonly needs: Needs }>> = {
  // Builds by itself, while the database starts and fills.
  start: { file: 'app/cli/start.ts', needs: 'client' },
  dev: { file: 'app/cli/dev.ts', needs: 'client' },
  test: { file: 'tests/run.ts', needs: 'client' },
  check: { file: 'tests/check.ts', needs: 'client' },
  bench: { file: 'tests/bench/run.ts', needs: 'build' },
  soak: { file: 'tests/soak/run.ts', needs: 'build' },
  build: { file: 'app/cli/build-command.ts', needs: 'build' },
  prisma: { file: 'app/cli/prisma-command.ts', needs: 'packages' },
  'demo:code': { file: 'app/cli/demo-code.ts', needs: 'client' },
  'db:migrate': { file: 'app/cli/db-migrate.ts', needs: 'client' },
  'db:seed': { file: 'app/cli/db-seed.ts', needs: 'client' },
  'db:reset': { file: 'app/cli/db-reset.ts', needs: 'client' },
  'seed:scale': { file: 'app/cli/seed-scale.ts', needs: 'client' },
  'officer:close': { file: 'app/cli/officer-close.ts', needs: 'client' },
  'officer:create': { file: 'app/cli/officer-create.ts', needs: 'client' },
};
