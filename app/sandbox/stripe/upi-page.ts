import { html } from './html.ts';
import type { Html } from './html.ts';
import { layout } from './layout.ts';
import type { SessionRecord } from './records.ts';
import type { Words } from './words.ts';

/** Waits for the approval in the customer's UPI app; its buttons play that app and the bank behind it. */
export function upiPage({ session }: SessionRecord, words: Words): Html {
  const action = `/pay/${session.id}/upi`;
  const amount = words.money.format((session.amount_total ?? 0) / 100);
  const later = [
    ['refuses', words.upiRefuse],
    ['pays-later', words.upiPaysLater],
    ['refuses-later', words.upiRefusesLater],
  ] as const;
  return layout(
    words,
    words.upiWaitTitle,
    html`<h1>${words.upiWaitTitle}</h1>
<section>
<p>${words.upiWaitText(amount)}</p>
<p class="total"><span>${words.total}</span> <span class="money">${amount}</span></p>
<form method="post" action="${action}/pays">
<button class="main" type="submit">${words.upiApprove}</button>
${later.map(([answer, label]) => html`<button type="submit" formaction="${action}/${answer}">${label}</button>
`)}</form>
<a class="button" href="/pay/${session.id}">${words.upiOtherWay}</a>
</section>`,
  );
}
