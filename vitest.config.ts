import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Settings for code that only needs some to be there; tests with a database get the address of their own. */
const env = {
  MODE: 'demo',
  DATABASE_URL: 'postgresql://nobody:none@127.0.0.1:1/none',
  DATA_DIR: 'build/test-data',
  SESSION_SECRET: 'demo_a-secret-that-only-the-tests-know',
  STRIPE_SECRET_KEY: 'sk_test_demo_tests',
  STRIPE_WEBHOOK_SECRET: 'whsec_demo_tests',
  STRIPE_API_BASE_URL: 'http://127.0.0.1:1',
  TZ: 'Asia/Kolkata',
};

export default defineConfig({
  test: {
    env,
    // The run's own process and PostgreSQL wait for the test files most of the time, so no core is kept free for them.
    poolOptions: { forks: { maxForks: availableParallelism() } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['tests/support/properties.ts'],
          include: ['app/**/*.test.{ts,tsx}', 'prisma/**/*.test.ts', 'tests/support/*.test.ts'],
          // Passwords and pictures take long on purpose, and far longer on a machine that others use as well.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        // The production build is made at the same time.
        test: { name: 'architecture', include: ['tests/architecture.test.ts'], testTimeout: 180_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/postgres-for-the-run.ts'],
          setupFiles: ['tests/support/database-for-the-file.ts', 'tests/support/properties.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // What comes by itself comes late on a busy machine; a test that waits in vain fails all the same.
          expect: { poll: { timeout: 60_000, interval: 20 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          // One shop serves them all: files run one after another.
          poolOptions: { forks: { singleFork: true } },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
