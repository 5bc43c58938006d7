import type { Desk } from './desk.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { layout } from './layout.ts';
import type { Words } from './words.ts';

export interface AccountEntry {
  id: string;
  at: number;
  kind: 'captured' | 'refunded' | 'refund failed';
  /** Whole paise; what left the account is negative, a failed refund is 0. */
  amount: number;
  paymentIntent: string;
  description: string | null;
}

export interface Account {
  /** Whole paise. */
  captured: number;
  refunded: number;
  entries: AccountEntry[];
}

/** The stand-in's own books: what it took and gave back, oldest first. */
export function account(desk: Desk): Account {
  const taken = [...desk.store.charges.values()]
    .filter(({ paid }) => paid)
    .map((charge): AccountEntry => ({
      id: charge.id,
      at: charge.created,
      kind: 'captured',
      amount: charge.amount_captured,
      paymentIntent: String(charge.payment_intent),
      description: charge.description,
    }));
  const given = [...desk.store.refunds.values()].map((refund): AccountEntry => ({
    id: refund.id,
    at: refund.created,
    kind: refund.status === 'failed' ? 'refund failed' : 'refunded',
    amount: refund.status === 'failed' ? 0 : -refund.amount,
    paymentIntent: String(refund.payment_intent),
    description: desk.store.charges.get(String(refund.charge))?.description ?? null,
  }));
  const total = (entries: readonly AccountEntry[]) => entries.reduce((sum, { amount }) => sum + amount, 0);
  return {
    captured: total(taken),
    // Without the addition an account with no refunds would hold minus zero.
    refunded: 0 - total(given),
    entries: [...taken, ...given].sort((a, b) => a.at - b.at),
  };
}

/** The same books for reading, newest first. */
export function accountPage(desk: Desk, words: Words): Html {
  const { captured, refunded, entries } = account(desk);
  const money = (amount: number) => words.money.format(amount / 100);
  const moment = new Intl.DateTimeFormat('en-IN', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Kolkata' });
  const waiting = [...desk.store.events.values()].filter(({ event }) => event.pending_webhooks > 0).length;
  return layout(
    words,
    'Test account',
    html`<h1>Test account</h1>
<section>
<p class="total"><span>Captured</span> <span class="money">${money(captured)}</span></p>
<p class="total"><span>Refunded</span> <span class="money">${money(refunded)}</span></p>
<p class="total"><span>Balance</span> <span class="money">${money(captured - refunded)}</span></p>
<p>Messages to the shop still on their way: ${waiting}</p>
</section>
<section>
<h2>Entries</h2>
${entries.length === 0 ? html`<p>Nothing has been paid yet.</p>` : null}
<div class="wide" tabindex="0" role="region" aria-label="Entries"><table>
<thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">For</th><th scope="col" class="money">Amount</th></tr></thead>
<tbody>
${[...entries].reverse().map((entry) => html`<tr><td>${moment.format(entry.at * 1_000)}</td><td>${entry.kind}</td>
<td>${entry.description}<small><code>${entry.id}</code><br><code>${entry.paymentIntent}</code></small></td><td class="money">${money(entry.amount)}</td></tr>
`)}</tbody>
</table></div>
</section>`,
  );
}
