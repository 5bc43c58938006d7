import { expect, test } from 'vitest';
import { GroupOrderStatus, PaymentStatus, RefundStatus } from '#app/generated/prisma/enums.ts';
import { MESSAGES } from '#app/i18n/messages.ts';
import { paymentSentence, paymentState, type PaymentFacts, type PaymentState } from './sentences.ts';

const paid: PaymentFacts = { method: 'ONLINE', payment: 'PAID', status: 'ACCEPTED', totalPaise: 420_00, sharePaise: 394_00, refunds: [] };
const cash: PaymentFacts = { ...paid, method: 'CASH_ON_DELIVERY', payment: 'CASH_DUE' };
const refund = (status: RefundStatus, amountPaise = 420_00) => ({ amountPaise, status });
const cancelled = (...refunds: PaymentFacts['refunds'][number][]): PaymentFacts => ({ ...paid, status: 'CANCELLED', refunds });

const CASES: Record<PaymentState, { facts: PaymentFacts; buyer: string; group: string }> = {
  'waiting': { facts: { ...paid, payment: 'OPEN', status: 'AWAITING_PAYMENT' }, buyer: 'Waiting for your payment of ₹420.', group: 'The buyer has not paid yet. Wait until we tell you.' },
  'unpaid': { facts: { ...paid, payment: 'CLOSED', status: 'CANCELLED' }, buyer: 'It was not paid. Nothing was charged.', group: 'The buyer did not pay. There is nothing for you to do.' },
  'paid': { facts: paid, buyer: 'You paid ₹420 online.', group: 'Buyer has paid ₹420. You will get ₹394 after delivery.' },
  'paid-delivered': { facts: { ...paid, status: 'DELIVERED' }, buyer: 'You paid ₹420 online.', group: 'Delivered. ₹394 will be sent to your bank.' },
  'refunding': { facts: cancelled(refund('SENT')), buyer: '₹420 is on its way back to you, the way you paid. Banks take 5 to 7 working days.', group: '₹420 is going back to the buyer. You get nothing for this order.' },
  'refunded': { facts: cancelled(refund('DONE')), buyer: '₹420 was sent back to you, the way you paid.', group: 'Buyer was refunded ₹420. You get nothing for this order.' },
  'part-refunding': { facts: { ...paid, sharePaise: 197_00, refunds: [refund('REQUESTED', 210_00)] }, buyer: 'You paid ₹420 online. ₹210 of it is on its way back to you, the way you paid.', group: '₹210 of ₹420 is going back to the buyer. Your share became ₹197.' },
  'part-refunded': { facts: { ...paid, sharePaise: 197_00, refunds: [refund('DONE', 210_00)] }, buyer: 'You paid ₹420 online. ₹210 of it was sent back to you, the way you paid.', group: 'Buyer was refunded ₹210 of ₹420. Your share became ₹197.' },
  'refund-failed': { facts: cancelled(refund('FAILED')), buyer: '₹420 could not be sent back the way you paid. We will contact you and send it another way.', group: '₹420 could not be sent back to the buyer yet. Our office sees to it. You get nothing for this order.' },
  'cash-due': { facts: cash, buyer: 'Please pay ₹420 in cash when the parcel comes.', group: 'Buyer will pay ₹420 in cash. The courier gives it to us after delivery, then you get ₹394.' },
  'cash-courier': { facts: { ...cash, status: 'DELIVERED', payment: 'CASH_COLLECTED' }, buyer: 'You paid ₹420 in cash at delivery.', group: 'The courier has the buyer\'s ₹420. When it has given it to us, we send you ₹394.' },
  'cash-cancelled': { facts: { ...cash, status: 'CANCELLED', payment: 'CLOSED' }, buyer: 'Cancelled. You have nothing to pay.', group: 'Cancelled before anything was paid. You get nothing for this order.' },
  'cash-returned': { facts: { ...cash, status: 'RETURNED', payment: 'CLOSED' }, buyer: 'The parcel went back. You have nothing to pay.', group: 'The parcel came back. The buyer paid nothing, so you get nothing for this order.' },
};

test.each(Object.entries(CASES))('%s, as the buyer and the group read it', (state, { facts, buyer, group }) => {
  expect(paymentState(facts)).toBe(state);
  expect(paymentSentence(facts, 'buyer', 'en')).toBe(buyer);
  expect(paymentSentence(facts, 'group', 'en')).toBe(group);
});

test('every sentence exists for every reader in every language, and Hindi is written in Devanagari', () => {
  for (const language of ['en', 'hi'] as const) {
    for (const audience of ['buyer', 'group', 'officer'] as const) {
      expect(Object.keys(MESSAGES[language].orders.payment[audience]).sort()).toEqual(Object.keys(CASES).sort());
      for (const { facts } of Object.values(CASES)) {
        const sentence = paymentSentence(facts, audience, language);
        expect(sentence).not.toMatch(/[{}]|NaN|undefined|orders\./);
        if (language === 'hi') expect(sentence).toMatch(/[\u0900-\u097f]/);
      }
    }
  }
});

test('a refunded, cancelled or returned order never reads as money to come, in any combination', () => {
  for (const payment of Object.values(PaymentStatus)) {
    for (const status of Object.values(GroupOrderStatus)) {
      for (const of of Object.values(RefundStatus)) {
        const state = paymentState({ ...paid, payment, status, refunds: [refund(of)] });
        expect(['paid', 'paid-delivered']).not.toContain(state);
      }
      if (status === 'CANCELLED' || status === 'RETURNED') expect(['cash-due', 'cash-courier']).not.toContain(paymentState({ ...cash, status }));
    }
  }
});

test('a failed refund that was sent anew counts by the new one', () => {
  expect(paymentState(cancelled(refund('FAILED'), refund('DONE')))).toBe('refunded');
  expect(paymentSentence(cancelled(refund('FAILED'), refund('DONE')), 'buyer', 'en')).toContain('₹420 was sent back');
});
