import { formatDay, formatMoney } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/languages.ts';
import { MESSAGES } from '#app/i18n/messages.ts';
import { translate, type Translate } from '#app/i18n/translate.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { failedPaise, owedPaise, paymentState, refundedPaise, shareState, wholeGoesBack, type PaymentState } from './payment-state.ts';

export type Audience = 'buyer' | 'group' | 'officer';

/**
 * How it stands with the money of a group order, in plain words for the one who reads them: what became of the buyer's
 * money and, for group and office, of the group's share. Every page that shows a payment's status shows this.
 */
export function paymentSentence(facts: PaymentFacts, audience: Audience, language: Language): string {
  const t = translate(language);
  const state = paymentState(facts);
  const money = t(`payments.${audience}.${state}`, {
    method: facts.method,
    total: formatMoney(facts.totalPaise, language),
    lost: formatMoney(facts.lostPaise, language),
    back: wayBack(facts, state),
    refunded: formatMoney(state === 'refund-failed' ? failedPaise(facts) : refundedPaise(facts), language),
  });
  const lost = (state === 'dispute-lost' || state === 'dispute-lost-part') && facts.refunds.length > 0;
  const part = state === 'part-refunded' || state === 'part-refunding' || ((lost || state === 'refund-failed') && !wholeGoesBack(facts));
  const parts = [money, lost ? t(`payments.counted.${audience}`, { refunded: formatMoney(refundedPaise(facts), language) }) : '', part ? whyOf(facts, t, language) : ''];
  if (facts.request !== 'none') parts.push(t(`payments.request.${audience}.${facts.request}`));
  if (audience !== 'buyer' && facts.freightPaise !== null) parts.push(t(facts.freightPaise > 0 ? `cash.freight.${audience}` : 'cash.freight.store', { amount: formatMoney(facts.freightPaise, language) }));
  if (audience !== 'buyer') parts.push(...shareWords(facts, audience === 'group' ? 'shareOfGroup' : 'shareOfOfficer', part, t, language));
  return parts.filter(Boolean).join(' ');
}

function shareWords(facts: PaymentFacts, of: 'shareOfGroup' | 'shareOfOfficer', part: boolean, t: Translate, language: Language): string[] {
  const state = shareState(facts);
  if (state === 'none') return [];
  const { payout } = facts;
  const share = formatMoney(facts.sharePaise, language);
  const words = t(`payments.${of}.${state}`, {
    share,
    day: payout.kind === 'due' ? formatDay(payout.on, language) : '',
    reference: payout.kind === 'sent' ? payout.reference : '',
    sent: formatMoney(payout.kind === 'sent' ? payout.sentPaise : 0, language),
    owed: formatMoney(owedPaise(facts), language),
  });
  return part && state !== 'nothing' ? [t(`payments.${of}.became`, { share }), words] : [words];
}

/** How the money a sentence speaks of goes back: the way it was paid, by bank or UPI, or some of it this and some that way. */
function wayBack({ refunds }: PaymentFacts, state: PaymentState): 'way' | 'bank' | 'both' {
  const spokenOf = state === 'refund-failed' ? refunds.filter(({ status }) => status === 'FAILED') : refunds;
  if (spokenOf.every(({ byBank }) => byBank)) return 'bank';
  return spokenOf.some(({ byBank }) => byBank) ? 'both' : 'way';
}

/** Why it was refunded: each reason once, in the reader's language where it is the shop's own. */
function whyOf(facts: PaymentFacts, t: Translate, language: Language): string {
  const known = MESSAGES[language].orders.reason as Readonly<Record<string, string>>;
  const reasons = new Set(facts.refunds.flatMap(({ reason }) => (reason ? [known[reason] ?? reason] : [])));
  return reasons.size === 0 ? '' : t('payments.why', { why: [...reasons].map(asSentence).join(' ') });
}

/** What a person wrote, closed with a full stop. */
function asSentence(text: string): string {
  return /[.!?।]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
