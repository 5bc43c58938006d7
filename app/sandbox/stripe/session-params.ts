import { emailAddress, integer, listOf, metadata, object, oneOf, optional, text, webAddress } from './readers.ts';
import type { Read, Reader } from './readers.ts';
import { invalidRequest } from './errors.ts';

const LOCALES = [
  'auto', 'bg', 'cs', 'da', 'de', 'el', 'en', 'en-GB', 'es', 'es-419', 'et', 'fi', 'fil', 'fr', 'fr-CA', 'hi-IN', 'hr',
  'hu', 'id', 'it', 'ja', 'ko', 'lt', 'lv', 'ms', 'mt', 'nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sv',
  'th', 'tr', 'vi', 'zh', 'zh-HK', 'zh-TW',
] as const; // prettier-ignore

const METHODS = [
  'acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit',
  'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'customer_balance', 'eps', 'fpx',
  'giropay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'link', 'mb_way', 'mobilepay',
  'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay',
  'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort',
  'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip',
] as const; // prettier-ignore

const rupees: Reader<'inr'> = (value, path) => {
  const written = text()(value, path).toLowerCase();
  if (written === 'inr') return written;
  throw invalidRequest(`Invalid currency: ${written}. This account takes payments in: inr`, { param: path });
};

/** Names what Checkout is to expand in its answer; checked against the object itself. */
export const expandable = optional(listOf(text(), { max: 20 }));

const lineItem = object({
  price_data: object({
    currency: rupees,
    product_data: object({
      name: text(),
      description: optional(text()),
      images: optional(listOf(webAddress, { max: 8 })),
      metadata: optional(metadata),
    }),
    unit_amount: integer({ min: 0 }),
  }),
  quantity: integer({ min: 1, max: 999_999 }),
});

/** The parameters of a hosted, one-time payment; the others Stripe knows are not played and so refused. */
const hostedPayment = object({
  mode: oneOf(['payment']),
  ui_mode: optional(oneOf(['hosted_page'])),
  success_url: webAddress,
  cancel_url: optional(webAddress),
  client_reference_id: optional(text({ max: 200 })),
  customer_email: optional(emailAddress),
  expires_at: optional(integer({ min: 0 })),
  line_items: listOf(lineItem, { max: 100 }),
  locale: optional(oneOf(LOCALES)),
  metadata,
  payment_intent_data: optional(
    object({ description: optional(text({ max: 1_000 })), metadata, receipt_email: optional(emailAddress) }),
  ),
  allowed_payment_method_types: optional(listOf(oneOf(METHODS))),
  submit_type: optional(oneOf(['auto', 'book', 'donate', 'pay'])),
  expand: expandable,
});

export type SessionParams = Read<typeof hostedPayment>;
export const sessionParams: Reader<SessionParams> = hostedPayment;
