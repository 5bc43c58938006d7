import { announce, schedule, unixSeconds, unschedule } from './desk.ts';
import type { Desk } from './desk.ts';
import { invalidRequest, noSuch } from './errors.ts';
import { newId } from './ids.ts';
import type { LineItem, Session, SessionRecord } from './records.ts';
import type { SessionParams } from './session-params.ts';

const OFFERED = ['card', 'upi'];
const SHORTEST = 30 * 60;
const LONGEST = 24 * 60 * 60;
/** Stripe's least and greatest charge in rupees: ₹0.50 and eight digits of paise. */
const LEAST = 50;
const GREATEST = 99_999_999;

/** Opens a hosted page for one payment; refuses what Stripe refuses about time, money and methods. */
export function createSession(desk: Desk, params: SessionParams): Session {
  const created = unixSeconds(desk.now());
  const expiresAt = lifetime(params.expires_at, created);
  const lines = params.line_items.map((line) => priced(line, created));
  const total = lines.reduce((sum, line) => sum + line.amount_total, 0);
  if (total < LEAST) {
    throw invalidRequest("The Checkout Session's total amount due must add up to at least ₹0.50 inr", {
      code: 'amount_too_small',
      param: 'line_items',
    });
  }
  if (total > GREATEST) {
    throw invalidRequest("The Checkout Session's total amount due must be no more than ₹999,999.99 inr", {
      code: 'amount_too_large',
      param: 'line_items',
    });
  }
  const allowed = params.allowed_payment_method_types ?? null;
  const methods = OFFERED.filter((method) => !allowed || allowed.some((type) => type === method));
  if (methods.length === 0) {
    throw invalidRequest('No valid payment method types for this Checkout Session.', {
      param: 'allowed_payment_method_types',
    });
  }
  const session = newSession({
    id: newId('cs_test_'),
    created,
    expires_at: expiresAt,
    amount_subtotal: total,
    amount_total: total,
    allowed_payment_method_types: allowed,
    payment_method_types: methods,
    success_url: params.success_url,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    customer_email: params.customer_email ?? null,
    locale: params.locale ?? null,
    metadata: params.metadata,
    submit_type: params.submit_type ?? null,
  });
  const intentData = {
    description: params.payment_intent_data?.description ?? null,
    metadata: params.payment_intent_data?.metadata ?? {},
    receipt_email: params.payment_intent_data?.receipt_email ?? null,
  };
  desk.store.put('sessions', session.id, { session, lines, intentData, waiting: null });
  schedule(desk, 'expire-session', session.id, expiresAt * 1_000);
  return session;
}

/** The session by id, expired first when its time is over. */
export function findSession(desk: Desk, id: string): SessionRecord {
  const record = desk.store.sessions.get(id);
  if (!record) throw noSuch('checkout.session', id, 'session');
  if (record.session.status !== 'open' || record.session.expires_at * 1_000 > desk.now().getTime()) return record;
  return desk.store.atomically(() => close(desk, record));
}

/** Expires an open session before its time; refuses a complete or expired one. */
export function expireSession(desk: Desk, id: string): Session {
  const record = findSession(desk, id);
  if (record.session.status !== 'open') {
    throw invalidRequest(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${record.session.status}\`.`,
    );
  }
  return close(desk, record).session;
}

function close(desk: Desk, record: SessionRecord): SessionRecord {
  const session: Session = { ...record.session, status: 'expired' };
  const closed = { ...record, session, waiting: null };
  desk.store.put('sessions', session.id, closed);
  unschedule(desk, 'expire-session', session.id);
  const intentId = typeof session.payment_intent === 'string' ? session.payment_intent : null;
  const held = intentId ? desk.store.intents.get(intentId) : undefined;
  if (held) {
    desk.store.put('intents', held.intent.id, {
      ...held,
      intent: {
        ...held.intent,
        status: 'canceled',
        canceled_at: unixSeconds(desk.now()),
        cancellation_reason: 'automatic',
        next_action: null,
      },
    });
  }
  announce(desk, 'checkout.session.expired', session);
  return closed;
}

function lifetime(asked: number | undefined, created: number): number {
  if (asked === undefined) return created + LONGEST;
  if (asked - created < SHORTEST) {
    throw invalidRequest('The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.', {
      param: 'expires_at',
    });
  }
  if (asked - created > LONGEST) {
    throw invalidRequest('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', {
      param: 'expires_at',
    });
  }
  return asked;
}

function priced(line: SessionParams['line_items'][number], created: number): LineItem {
  const { currency, unit_amount, product_data } = line.price_data;
  const amount = unit_amount * line.quantity;
  return {
    id: newId('li_'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency,
    description: product_data.name,
    metadata: null,
    quantity: line.quantity,
    price: {
      id: newId('price_'),
      object: 'price',
      active: false,
      billing_scheme: 'per_unit',
      created,
      currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: newId('prod_'),
      recurring: null,
      tax_behavior: 'unspecified',
      tiers_mode: null,
      transform_quantity: null,
      type: 'one_time',
      unit_amount,
      unit_amount_decimal: String(unit_amount),
    },
  };
}

type Given =
  | 'allowed_payment_method_types'
  | 'amount_subtotal'
  | 'amount_total'
  | 'cancel_url'
  | 'client_reference_id'
  | 'created'
  | 'customer_email'
  | 'expires_at'
  | 'id'
  | 'locale'
  | 'metadata'
  | 'payment_method_types'
  | 'submit_type'
  | 'success_url';

function newSession(given: Pick<Session, Given>): Session {
  return {
    object: 'checkout.session',
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    currency: 'inr',
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: null,
    customer_account: null,
    customer_creation: 'if_required',
    customer_details: null,
    discounts: [],
    integration_identifier: null,
    invoice: null,
    invoice_creation: {
      enabled: false,
      invoice_data: {
        account_tax_ids: null,
        custom_fields: null,
        description: null,
        footer: null,
        issuer: null,
        metadata: {},
        rendering_options: null,
      },
    },
    livemode: false,
    managed_payments: null,
    mode: 'payment',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_status: 'unpaid',
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    subscription: null,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: null,
    wallet_options: null,
    ...given,
  };
}
