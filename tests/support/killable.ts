import pg from 'pg';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import type { RunButton } from '#app/domain/settlement/run-moves.ts';
import type { Buyer } from '#app/domain/checkout/order-rows.ts';
import type { Seen } from '#app/domain/checkout/seen.ts';

// A process of the shop that tests kill in the middle of what it does.

export type Task =
  | { readonly do: 'place'; readonly cart: string; readonly buyer: Buyer; readonly seen: Seen }
  | { readonly do: 'pay'; readonly orderId: string }
  | { readonly do: 'hear'; readonly body: string; readonly signature: string }
  | { readonly do: 'work' }
  | { readonly do: 'gather'; readonly by: OfficerScope; readonly at: string }
  | { readonly do: 'move-run'; readonly by: OfficerScope; readonly runId: string; readonly move: RunButton; readonly at: string }
  | { readonly do: 'import'; readonly by: OfficerScope; readonly runId: string; readonly file: string; readonly at: string }
  | { readonly do: 'divide'; readonly by: SellerScope; readonly at: string }
  | { readonly do: 'tell'; readonly payoutId: string; readonly at: string }
  | { readonly do: 'invoice'; readonly at: string }
  | { readonly do: 'cash'; readonly by: OfficerScope; readonly form: Readonly<Record<string, unknown>>; readonly at: string }
  | { readonly do: 'refund-paid'; readonly by: OfficerScope; readonly refundId: string; readonly utr: string; readonly at: string }
  | { readonly do: 'refund-returned'; readonly by: OfficerScope; readonly refundId: string; readonly at: string }
  | { readonly do: 'refund-by-bank'; readonly by: OfficerScope; readonly refundId: string; readonly at: string }
  | { readonly do: 'settle-difference'; readonly by: OfficerScope; readonly id: string; readonly fate: 'MADE_GOOD' | 'WRITTEN_OFF'; readonly at: string };

/** Where a process dies by itself: just before or after the so-manieth statement that says this. */
export interface Death {
  readonly when: 'before' | 'after';
  readonly statement: string;
  readonly count?: number;
}

/** Does what a task says, to its end. Loads what it needs and no more: a test starts many of these. */
export async function run(task: Task): Promise<unknown> {
  switch (task.do) {
    case 'place':
      return (await import('#app/domain/checkout/place-order.server.ts')).placeOrder(task.cart, task.buyer, task.seen, new Date());
    case 'pay':
      return (await import('#app/domain/payments/start-checkout.server.ts')).startCheckout(task.orderId, new Date());
    case 'hear':
      return (await import('#app/domain/payments/receive-webhook.server.ts')).receiveWebhook(Buffer.from(task.body), task.signature, new Date());
    case 'work':
      return (await import('#app/jobs/worker.ts')).startWorker(process.env.DATABASE_URL!);
    case 'gather':
      return (await import('#app/domain/settlement/prepare-run.server.ts')).preparePayoutRun(task.by, { byUpi: false }, new Date(task.at));
    case 'move-run':
      return (await import('#app/domain/settlement/move-run.server.ts')).moveRun(task.by, task.runId, task.move, new Date(task.at));
    case 'import':
      return (await import('#app/domain/settlement/import-results.server.ts')).importResults(task.by, task.runId, task.file, new Date(task.at));
    case 'divide':
      return (await import('#app/domain/shares/divide-earnings.server.ts')).divideEarnings(task.by, new Date(task.at));
    case 'tell':
      return (await import('#app/domain/settlement/tell-payout.server.ts')).tellPayout(task.payoutId, new Date(task.at));
    case 'invoice':
      return (await import('#app/domain/settlement/invoice-commission.server.ts')).invoiceCommission(new Date(task.at));
    case 'cash':
      return (await import('#app/domain/remittance/record-cash.server.ts')).recordCash(task.by, (await import('#app/domain/remittance/forms.ts')).remittanceForm.parse(task.form), new Date(task.at));
    case 'refund-paid':
      return (await import('#app/domain/payments/pay-refund.server.ts')).recordRefundPaid(task.by, task.refundId, task.utr, new Date(task.at));
    case 'refund-returned':
      return (await import('#app/domain/payments/refund-returned.server.ts')).recordRefundReturned(task.by, task.refundId, 'Account closed', new Date(task.at));
    case 'refund-by-bank':
      return (await import('#app/domain/payments/refund-by-bank.server.ts')).refundByBank(task.by, task.refundId, { upiId: 'meera@okbank' }, new Date(task.at));
    case 'settle-difference':
      return (await import('#app/domain/remittance/settle-difference.server.ts')).settleDifference(task.by, task.id, { fate: task.fate, note: 'Told on the phone' }, new Date(task.at));
  }
}

/** Ends this process as a power cut would: nothing more is sent, nothing is rolled back by us. */
function dieAt({ when, statement, count = 1 }: Death): void {
  const die = () => void process.kill(process.pid, 'SIGKILL');
  const query = pg.Client.prototype.query as (...asked: unknown[]) => unknown;
  let seen = 0;
  pg.Client.prototype.query = function asked(this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : ((first as { text?: string } | null)?.text ?? '');
    if (text.includes(statement)) seen += 1;
    const now = seen === count && text.includes(statement);
    if (now && when === 'before') die();
    const told = args.at(-1);
    if (now && typeof told === 'function') args[args.length - 1] = die;
    const answer = query.apply(this, args);
    if (now && typeof told !== 'function') void (answer as Promise<unknown>).then(die);
    return answer;
  } as typeof pg.Client.prototype.query;
}

/** Waits, started and connected, until it is told what to do; nobody left to tell it ends it. */
async function waitForTask(): Promise<{ task: Task; death?: Death }> {
  const told = new Promise<{ task: Task; death?: Death }>((resolve) => process.once('message', (message) => resolve(message as { task: Task; death?: Death })));
  process.once('disconnect', () => process.exit(0));
  await (await import('#app/lib/db.server.ts')).db.$queryRaw`SELECT 1`;
  return told;
}

if (process.env.KILLABLE) {
  const { task, death } = await waitForTask();
  if (death) dieAt(death);
  await run(task);
  if (task.do !== 'work') process.exit(0);
}


