import type { Desk } from './desk.ts';
import { invalidRequest } from './errors.ts';
import type { SessionRecord } from './records.ts';

type Plain = Record<string, unknown>;

/** A session as it is shown: its address only while it can be paid. */
export function shownSession(desk: Desk, { session }: SessionRecord): Plain {
  return { ...session, url: session.status === 'open' ? `${desk.address()}/pay/${session.id}` : null };
}

export function asList(path: string, data: readonly unknown[], hasMore: boolean): Plain {
  return { object: 'list', data, has_more: hasMore, url: path };
}

/** Puts whole objects where `paths` ask for them; refuses what cannot be expanded. */
export function expanded(desk: Desk, shown: Plain, paths: readonly string[] | undefined): Plain {
  let result = shown;
  for (const path of paths ?? []) result = expandOne(desk, result, path.split('.'), path);
  return result;
}

function expandOne(desk: Desk, shown: Plain, steps: readonly string[], whole: string): Plain {
  const [step = '', ...rest] = steps;
  if (shown['object'] === 'list' && step === 'data' && rest.length > 0) {
    return { ...shown, data: (shown['data'] as Plain[]).map((item) => expandOne(desk, item, rest, whole)) };
  }
  const find = FINDERS[`${String(shown['object'])}.${step}`];
  if (!find) {
    throw invalidRequest(`This property cannot be expanded (${whole}).`, { param: 'expand' });
  }
  const held = shown[step];
  const found = typeof held === 'object' && held !== null ? (held as Plain) : find(desk, shown);
  if (!found) return shown;
  return { ...shown, [step]: rest.length > 0 ? expandOne(desk, found, rest, whole) : found };
}

type Finder = (desk: Desk, shown: Plain) => Plain | undefined;

const intent: Finder = (desk, shown) => spread(desk.store.intents.get(String(shown['payment_intent']))?.intent);
const charge =
  (field: string): Finder =>
  (desk, shown) =>
    spread(desk.store.charges.get(String(shown[field])));

const FINDERS: Readonly<Record<string, Finder>> = {
  'checkout.session.payment_intent': intent,
  'checkout.session.line_items': (desk, shown) =>
    asList(
      `/v1/checkout/sessions/${String(shown['id'])}/line_items`,
      desk.store.sessions.get(String(shown['id']))?.lines ?? [],
      false,
    ),
  'payment_intent.latest_charge': charge('latest_charge'),
  'charge.payment_intent': intent,
  'refund.payment_intent': intent,
  'refund.charge': charge('charge'),
  'dispute.charge': charge('charge'),
  'dispute.payment_intent': intent,
  'balance_transaction.source': (desk, shown) => {
    const id = String(shown['source']);
    return spread(desk.store.charges.get(id) ?? desk.store.refunds.get(id) ?? desk.store.disputes.get(id));
  },
};

function spread(found: object | undefined): Plain | undefined {
  return found ? { ...found } : undefined;
}
