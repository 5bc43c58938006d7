import type { CardOnFile } from './records.ts';

export interface Decline {
  code: string;
  declineCode: string | null;
  message: string;
}

/** What happens when a card is charged: at once, or after the bank has asked its holder. */
export interface CardBehaviour {
  threeDSecure: boolean;
  decline: Decline | null;
  refund: 'at-once' | 'later' | 'fails';
  /** What its holder says to the bank soon after. */
  dispute: { reason: string; inquiry: boolean } | null;
}

const PAYS: CardBehaviour = { threeDSecure: false, decline: null, refund: 'at-once', dispute: null };
const ASKS: CardBehaviour = { ...PAYS, threeDSecure: true };

export const BANK_DECLINE: Decline = {
  code: 'card_declined',
  declineCode: 'generic_decline',
  message: 'Your card was declined.',
};
const declines = (declineCode: string | null, message = BANK_DECLINE.message, code = 'card_declined') => ({
  ...PAYS,
  decline: { code, declineCode, message },
});

const VISA = { brand: 'visa', country: 'US' };
const INDIAN_VISA = { brand: 'visa', country: 'IN' };
const MASTERCARD = { brand: 'mastercard', country: 'US' };
const AMEX = { brand: 'amex', country: 'US' };

/** Stripe's published test cards (https://docs.stripe.com/testing) that matter to a shop taking rupees. */
const CARDS: Readonly<Record<string, { brand: string; country: string; behaviour: CardBehaviour }>> = {
  '4242424242424242': { ...VISA, behaviour: PAYS },
  '4000056655665556': { ...VISA, behaviour: PAYS },
  '4000003560000008': { ...INDIAN_VISA, behaviour: PAYS },
  '5555555555554444': { ...MASTERCARD, behaviour: PAYS },
  '2223003122003222': { ...MASTERCARD, behaviour: PAYS },
  '378282246310005': { ...AMEX, behaviour: PAYS },
  '4000000000000002': { ...VISA, behaviour: declines('generic_decline') },
  '4000000000009995': { ...VISA, behaviour: declines('insufficient_funds', 'Your card has insufficient funds.') },
  '4000000000009987': { ...VISA, behaviour: declines('lost_card') },
  '4000000000009979': { ...VISA, behaviour: declines('stolen_card') },
  '4000000000006975': { ...VISA, behaviour: declines('card_velocity_exceeded') },
  '4000000000000341': { ...VISA, behaviour: declines('generic_decline') },
  '4100000000000019': { ...VISA, behaviour: declines('fraudulent') },
  '4000000000000069': { ...VISA, behaviour: declines(null, 'Your card has expired.', 'expired_card') },
  '4000000000000127': { ...VISA, behaviour: declines(null, "Your card's security code is incorrect.", 'incorrect_cvc') },
  '4000000000000119': {
    ...VISA,
    behaviour: declines(null, 'An error occurred while processing your card. Try again in a little bit.', 'processing_error'),
  },
  '4000002760003184': { ...VISA, behaviour: ASKS },
  '4000002500003155': { ...VISA, behaviour: ASKS },
  '4000000000003220': { ...VISA, behaviour: ASKS },
  '4000008400001629': { ...VISA, behaviour: { ...ASKS, decline: BANK_DECLINE } },
  '4000000000007726': { ...VISA, behaviour: { ...PAYS, refund: 'later' } },
  '4000000000000259': { ...VISA, behaviour: { ...PAYS, dispute: { reason: 'fraudulent', inquiry: false } } },
  '4000000000002685': { ...VISA, behaviour: { ...PAYS, dispute: { reason: 'product_not_received', inquiry: false } } },
  '4000000000001976': { ...VISA, behaviour: { ...PAYS, dispute: { reason: 'general', inquiry: true } } },
  '4000000000005126': { ...VISA, behaviour: { ...PAYS, refund: 'fails' } },
};

const NOT_A_TEST_CARD = declines(
  'test_mode_live_card',
  'Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test cards, visit: https://stripe.com/docs/testing.',
);
const DECLINE_BUTTON = declines('generic_decline');

/** How a card noted by `noteCard` behaves. A number that is not a test card is always declined. */
export function behaviourOf(card: CardOnFile): CardBehaviour {
  if (card.kind === 'decline-button') return DECLINE_BUTTON;
  return CARDS[card.kind]?.behaviour ?? NOT_A_TEST_CARD;
}

/** The dispute that a card brings, if any. */
export function disputeOf(card: CardOnFile): CardBehaviour['dispute'] {
  return card.kind === 'upi' ? null : behaviourOf(card).dispute;
}

/** Keeps of a card what may be kept: the number itself only when it is one of the published test numbers. */
export function noteCard(digits: string, expMonth: number, expYear: number): CardOnFile {
  const known = CARDS[digits];
  return {
    kind: known ? digits : 'not-a-test-card',
    brand: known?.brand ?? 'unknown',
    country: known?.country ?? 'US',
    last4: digits.slice(-4),
    expMonth,
    expYear,
  };
}

/** The check digit of ISO/IEC 7812-1. */
export function hasValidCheckDigit(digits: string): boolean {
  const total = [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return total % 10 === 0;
}
