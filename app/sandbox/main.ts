import { startStripeStandIn } from './stripe/stand-in.ts';

/** The stand-in as a process of its own. Its environment comes from whoever started it, never from the operator. */
async function main(): Promise<void> {
  const port = Number(required('STRIPE_STANDIN_PORT'));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('STRIPE_STANDIN_PORT is not a port');
  const secretKey = required('STRIPE_SECRET_KEY');
  if (!secretKey.startsWith('sk_test_')) throw new Error('STRIPE_SECRET_KEY must be a test key (sk_test_…) here');
  const standIn = await startStripeStandIn({
    port,
    secretKey,
    webhookSecret: required('STRIPE_WEBHOOK_SECRET'),
    webhookUrl: required('STRIPE_STANDIN_WEBHOOK_URL'),
    stateDir: required('STRIPE_STANDIN_STATE'),
  });
  console.log(`Stripe stand-in ready at ${standIn.url}`);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void standIn.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(signal, stop);
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

main().catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`The Stripe stand-in cannot start: ${taken ? 'its port is taken' : reason}`);
  process.exit(1);
});
