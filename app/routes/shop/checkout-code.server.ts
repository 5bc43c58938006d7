import type { ActionFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { secondsUntil } from '#app/domain/accounts/refused-form.ts';
import { knownDevice } from '#app/domain/accounts/known-device.server.ts';
import { cashCodeState, sendCashCode, type CashOrder } from '#app/domain/checkout/cash-code.server.ts';
import { refuse, type FormState } from '#app/lib/forms.ts';
import { checkoutAgain } from './checkout-form.server.ts';
import { languageOf } from './private-page.server.ts';

type Args = Pick<ActionFunctionArgs, 'request' | 'context'>;

/** Sends a code for a cash order, unless one is on its way already, and gives the page back with a field for it. */
export async function askForCode({ request, context }: Args, form: FormState, order: CashOrder, now: Date) {
  const asked = refuse(form, 'phoneCode', 'cash-code-required');
  if (cashCodeState(request, order, now) === 'sent') return data(await checkoutAgain(request, asked), { status: 422 });
  return sendAnother({ request, context }, asked, order, now);
}

/** Sends a code, and gives the page back with a field for it. */
export async function sendAnother({ request, context }: Args, form: FormState, order: CashOrder, now: Date) {
  const { phone } = order;
  const sent = await sendCashCode(order, { language: languageOf(request), clientAddress: context.clientAddress, knownDevice: knownDevice(request, phone, now) }, now);
  if (sent.ok) return data(await checkoutAgain(request, form, { code: { state: 'sent', phone, wait: null } }), { status: 422, headers: { 'Set-Cookie': sent.value } });
  const state = cashCodeState(request, order, now);
  if ('until' in sent) return data(await checkoutAgain(request, form, { code: { state, phone, wait: secondsUntil(sent.until, now) } }), { status: 429 });
  return data(await checkoutAgain(request, refuse(form, 'mobile', sent.error)), { status: 422 });
}
