import { html } from './html.ts';
import type { Html } from './html.ts';
import { layout } from './layout.ts';
import type { SessionRecord } from './records.ts';
import type { Words } from './words.ts';

/** What the customer typed, so that nothing but the CVC has to be typed again. */
export interface Typed {
  email: string;
  number: string;
  expiry: string;
  cvc: string;
  name: string;
}

export type Wrong = Partial<Record<keyof Typed, string>>;

export function blankForm(record: SessionRecord): Typed {
  return {
    email: record.session.customer_email ?? '',
    number: '4242 4242 4242 4242',
    expiry: '12/34',
    cvc: '123',
    name: '',
  };
}

/** The hosted payment page: the order on one side, the ways to pay on the other; works without any script. */
export function payPage(
  record: SessionRecord,
  words: Words,
  typed: Typed,
  wrong: Wrong = {},
  alert: string | null = null,
): Html {
  const { session, lines } = record;
  const amount = words.money.format((session.amount_total ?? 0) / 100);
  const offers = (method: string) => session.payment_method_types.includes(method);
  return layout(
    words,
    words.title,
    html`<h1>${words.title}</h1>
${alert === null ? null : html`<p class="alert" role="alert">${alert}</p>`}
<section>
<h2>${words.items}</h2>
<ul class="lines">
${lines.map((line) => html`<li><span>${line.description}${line.quantity === 1 ? null : html`<small>${words.quantity(line.quantity ?? 1)}</small>`}</span>
<span class="money">${words.money.format(line.amount_total / 100)}</span></li>
`)}</ul>
<p class="total"><span>${words.total}</span> <span class="money">${amount}</span></p>
</section>
<div class="ways">
${offers('card') ? cardForm(record, words, typed, wrong, amount) : null}
${offers('upi') ? upiForm(record, words, typed, wrong, offers('card')) : null}
${session.cancel_url === null ? null : html`<a class="button" href="${session.cancel_url}">${words.close}</a>`}
</div>`,
    true,
  );
}

function cardForm({ session }: SessionRecord, words: Words, typed: Typed, wrong: Wrong, amount: string): Html {
  // A browser must not offer somebody's real card here, hence autocomplete off.
  return html`<section>
<h2>${words.card}</h2>
<form method="post" action="/pay/${session.id}" autocomplete="off" novalidate>
${field('email', words.email, typed, wrong, 'email')}
${field('number', words.number, typed, wrong, 'numeric')}
<div class="pair">
<div>${field('expiry', words.expiry, typed, wrong, 'numeric')}</div>
<div>${field('cvc', words.cvc, typed, wrong, 'numeric')}</div>
</div>
${field('name', words.name, typed, wrong, 'text')}
<button class="main" type="submit">${words.pay(amount)}</button>
<button type="submit" formaction="/pay/${session.id}/decline">${words.decline}</button>
</form>
<details><summary>${words.testCards}</summary><ul>
${TEST_CARDS.map(([number, use]) => html`<li><code>${number}</code> ${words.testCardUses[use]}</li>`)}
</ul></details>
</section>`;
}

function upiForm({ session }: SessionRecord, words: Words, typed: Typed, wrong: Wrong, besideCard: boolean): Html {
  const amount = words.money.format((session.amount_total ?? 0) / 100);
  return html`<section>
<h2>${words.upi}</h2>
<form method="post" action="/pay/${session.id}/upi" autocomplete="off" novalidate>
${besideCard ? null : field('email', words.email, typed, wrong, 'email')}
<button type="submit">${words.upiPay(amount)}</button>
</form>
</section>`;
}

function field(name: keyof Typed, label: string, typed: Typed, wrong: Wrong, keyboard: 'email' | 'numeric' | 'text'): Html {
  const problem = wrong[name];
  return html`<label for="${name}">${label}</label>
<input id="${name}" name="${name}" value="${typed[name]}" inputmode="${keyboard}" maxlength="200"${
    problem === undefined ? null : html` aria-invalid="true" aria-describedby="${name}-wrong"`
  }>
${problem === undefined ? null : html`<p class="wrong" id="${name}-wrong">${problem}</p>`}`;
}

const TEST_CARDS = [
  ['4242 4242 4242 4242', 'pays'],
  ['4000 0000 0000 0002', 'declined'],
  ['4000 0000 0000 9995', 'poor'],
  ['4000 0027 6000 3184', 'asks'],
  ['4000 0000 0000 0127', 'cvc'],
  ['4000 0000 0000 0069', 'expired'],
] as const;

/** The bank's own page, between Pay and the answer. */
export function authenticatePage({ session }: SessionRecord, words: Words): Html {
  const action = `/pay/${session.id}/authenticate`;
  return layout(
    words,
    words.authenticateTitle,
    html`<h1>${words.authenticateTitle}</h1>
<section>
<p>${words.authenticateText}</p>
<p class="total"><span>${words.total}</span> <span class="money">${words.money.format((session.amount_total ?? 0) / 100)}</span></p>
<form method="post" action="${action}/complete">
<button class="main" type="submit">${words.authenticateComplete}</button>
<button type="submit" formaction="${action}/fail">${words.authenticateFail}</button>
</form>
</section>`,
  );
}
