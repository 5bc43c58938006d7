import type { CheckoutLine, CheckoutRequest } from '#app/adapters/payment-gateway.ts';
import { localPath, type Language } from '#app/i18n/languages.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { translate } from '#app/i18n/translate.ts';
import { paise } from '#app/lib/money.ts';

interface OrderToPay {
  readonly number: string;
  readonly token: string;
  readonly language: Language;
  readonly email: string | null;
  readonly groupOrders: readonly {
    readonly groupNameEn: string;
    readonly groupNameHi: string;
    readonly shippingPaise: number;
    readonly lines: readonly { readonly nameEn: string; readonly nameHi: string; readonly quantity: number; readonly linePaise: number; readonly discountPaise: number }[];
  }[];
}

/** What the payment page shows: goods by group, each less what coupons take off, then each group's delivery. The same order gives the same request always. */
export function checkoutRequest(
  order: OrderToPay, payment: { readonly id: string; readonly amountPaise: number }, attempt: { readonly id: string; readonly expiresAt: Date }, publicUrl: string,
): CheckoutRequest {
  const page = publicUrl + localPath(order.language, `/orders/${order.token}`);
  return {
    reference: payment.id,
    orderNumber: order.number,
    amount: paise(payment.amountPaise),
    lines: order.groupOrders.flatMap((part) => linesOf(part, order.language)),
    ...(order.email ? { email: order.email } : {}),
    locale: order.language,
    returnUrl: `${page}/paid?session_id={CHECKOUT_SESSION_ID}`,
    cancelUrl: page,
    expiresAt: attempt.expiresAt,
    idempotencyKey: attempt.id,
  };
}

function linesOf(part: OrderToPay['groupOrders'][number], language: Language): CheckoutLine[] {
  const group = nameText(language, { nameEn: part.groupNameEn, nameHi: part.groupNameHi });
  const goods = part.lines.map(({ nameEn, nameHi, quantity, linePaise, discountPaise }) => ({
    name: `${nameText(language, { nameEn, nameHi })} · ${group}`, quantity, amount: paise(linePaise - discountPaise),
  }));
  const delivery = { name: translate(language)('orders.deliveryFrom', { group }), quantity: 1, amount: paise(part.shippingPaise) };
  return part.shippingPaise > 0 ? [...goods, delivery] : goods;
}
