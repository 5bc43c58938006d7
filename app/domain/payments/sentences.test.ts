import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GroupOrderStatus, PaymentMethod, PaymentStatus, RefundStatus } from '#app/generated/prisma/enums.ts';
import { MESSAGES } from '#app/i18n/messages.ts';
import { factsOf, type PaymentFacts, type Payout } from './payment-facts.ts';
import { owedPaise, paymentState, shareState } from './payment-state.ts';
import { paymentSentence } from './sentences.ts';

const ROW = { status: 'ACCEPTED', totalPaise: 420_00, sharePaise: 394_00, refunds: [] } as const;
const paid = factsOf(ROW, { method: 'ONLINE', status: 'PAID' });
const cash = factsOf(ROW, { method: 'CASH_ON_DELIVERY', status: 'CASH_DUE' });
const refund = (status: RefundStatus, amountPaise = 420_00, reason = 'buyer-cancelled', byBank = false) => ({ amountPaise, metPaise: 0, status, reason, byBank });
const cancelled = (...refunds: PaymentFacts['refunds'][number][]): PaymentFacts => ({ ...paid, status: 'CANCELLED', refunds });
const delivered: PaymentFacts = { ...paid, status: 'DELIVERED' };
const broken: PaymentFacts = { ...delivered, sharePaise: 197_00, refunds: [refund('DONE', 210_00, 'one broken jar')] };
const sent: Payout = { kind: 'sent', reference: 'N123456', sentPaise: 394_00 };
const due: Payout = { kind: 'due', on: new Date('2026-03-12T06:00:00Z') };

type Row = readonly [name: string, facts: PaymentFacts, buyer: string, group: string, groupInHindi: string];
const CASES: readonly Row[] = [
  ['open', { ...paid, payment: 'OPEN', status: 'AWAITING_PAYMENT' }, 'Waiting for your payment of ₹420.', 'The buyer has not paid yet. Wait until we tell you.', 'ग्राहक ने अभी पैसे नहीं दिए। हम बताएँ, तब तक रुकें।'],
  ['never paid', { ...paid, payment: 'CLOSED', status: 'CANCELLED' }, 'It was not paid. Nothing was charged.', 'The buyer did not pay. There is nothing for you to do.', 'ग्राहक ने पैसे नहीं दिए। आपको कुछ नहीं करना है।'],
  ['paid', paid, 'You paid ₹420 online.', 'Buyer has paid ₹420. You will get ₹394 after delivery.', 'ग्राहक ने ₹420 दे दिए हैं। सामान पहुँचने पर आपको ₹394 मिलेंगे।'],
  ['paid and delivered', delivered, 'You paid ₹420 online.', 'Buyer has paid ₹420. ₹394 will be sent to your bank.', 'ग्राहक ने ₹420 दे दिए हैं। ₹394 आपके बैंक में भेजे जाएँगे।'],
  ['due on a day', { ...delivered, payout: due }, 'You paid ₹420 online.', 'Buyer has paid ₹420. ₹394 will be sent on 12 March.', 'ग्राहक ने ₹420 दे दिए हैं। ₹394 12 मार्च को भेजे जाएँगे।'],
  ['due since a day that is past', { ...delivered, payout: { kind: 'next-run' } }, 'You paid ₹420 online.', 'Buyer has paid ₹420. ₹394 goes to your bank with the next payment.', 'ग्राहक ने ₹420 दे दिए हैं। ₹394 अगले भुगतान में आपके बैंक में जाएँगे।'],
  ['in a payout run', { ...delivered, payout: { kind: 'in-run' } }, 'You paid ₹420 online.', 'Buyer has paid ₹420. ₹394 is being sent to your bank now.', 'ग्राहक ने ₹420 दे दिए हैं। ₹394 अभी आपके बैंक में भेजे जा रहे हैं।'],
  ['sent', { ...delivered, payout: sent }, 'You paid ₹420 online.', 'Buyer has paid ₹420. ₹394 sent to your bank. Reference N123456.', 'ग्राहक ने ₹420 दे दिए हैं। ₹394 आपके बैंक में भेज दिए। रेफ़रेंस नंबर N123456।'],
  ['returned by the bank', { ...delivered, payout: { kind: 'sent-back' } }, 'You paid ₹420 online.', 'Buyer has paid ₹420. Your bank sent ₹394 back. We send it again; please check your account number with our office.', 'ग्राहक ने ₹420 दे दिए हैं। आपके बैंक ने ₹394 लौटा दिए। हम फिर भेजेंगे; अपना खाता नंबर हमारे दफ़्तर से मिला लें।'],
  ['refunded in part', broken, 'You paid ₹420 online. ₹210 of it was sent back to you, the way you paid. Reason: one broken jar.', 'Buyer was refunded ₹210 of ₹420. Reason: one broken jar. Your share became ₹197. ₹197 will be sent to your bank.', '₹420 में से ₹210 ग्राहक को लौटा दिए गए। कारण: one broken jar. आपका हिस्सा अब ₹197 है। ₹197 आपके बैंक में भेजे जाएँगे।'],
  ['being refunded in part', { ...broken, refunds: [refund('SENT', 210_00, 'undelivered')] }, 'You paid ₹420 online. ₹210 of it is on its way back to you, the way you paid. Reason: The courier could not deliver it.', '₹210 of ₹420 is going back to the buyer. Reason: The courier could not deliver it. Your share became ₹197. ₹197 will be sent to your bank.', '₹420 में से ₹210 ग्राहक को लौटाए जा रहे हैं। कारण: कूरियर सामान नहीं पहुँचा पाया। आपका हिस्सा अब ₹197 है। ₹197 आपके बैंक में भेजे जाएँगे।'],
  ['refunded in part after the payout', { ...broken, payout: sent }, 'You paid ₹420 online. ₹210 of it was sent back to you, the way you paid. Reason: one broken jar.', 'Buyer was refunded ₹210 of ₹420. Reason: one broken jar. Your share became ₹197. We had sent you ₹394 already, so ₹197 is taken from your next payments.', '₹420 में से ₹210 ग्राहक को लौटा दिए गए। कारण: one broken jar. आपका हिस्सा अब ₹197 है। हम आपको ₹394 पहले ही भेज चुके थे, इसलिए ₹197 आपके अगले पैसों में से कटेंगे।'],
  ['being refunded whole', cancelled(refund('SENT')), '₹420 is on its way back to you, the way you paid. Banks take 5 to 7 working days.', '₹420 is going back to the buyer. You get nothing for this order.', 'ग्राहक को ₹420 लौटाए जा रहे हैं। इस ऑर्डर का पैसा आपको नहीं मिलेगा।'],
  ['refunded whole', cancelled(refund('DONE')), '₹420 was sent back to you, the way you paid.', 'Buyer was refunded ₹420. You get nothing for this order.', 'ग्राहक को ₹420 लौटा दिए गए। इस ऑर्डर का पैसा आपको नहीं मिलेगा।'],
  ['refunded whole after the payout', { ...delivered, sharePaise: 0, refunds: [refund('DONE')], payout: sent }, '₹420 was sent back to you, the way you paid.', 'Buyer was refunded ₹420. We had sent you ₹394 already, so ₹394 is taken from your next payments.', 'ग्राहक को ₹420 लौटा दिए गए। हम आपको ₹394 पहले ही भेज चुके थे, इसलिए ₹394 आपके अगले पैसों में से कटेंगे।'],
  ['refund failed', cancelled(refund('FAILED')), '₹420 could not be sent back the way you paid. We will contact you and send it another way.', '₹420 could not be sent back to the buyer yet. Our office sees to it. You get nothing for this order.', 'ग्राहक के ₹420 अभी लौट नहीं पाए। हमारा दफ़्तर देख रहा है। इस ऑर्डर का पैसा आपको नहीं मिलेगा।'],
  ['disputed', { ...delivered, dispute: 'open' }, 'Your bank is looking into your payment of ₹420. Nothing more happens until it has decided.', "The buyer's bank asks about the ₹420 she paid. Our office answers it. ₹394 waits until it is decided.", 'ग्राहक का बैंक उसके दिए ₹420 के बारे में पूछ रहा है। जवाब हमारा दफ़्तर देगा। फ़ैसला होने तक आपके ₹394 रुके रहेंगे।'],
  ['dispute lost after delivery', { ...delivered, dispute: 'lost', payout: due }, 'Your bank took ₹420 back for you.', "The buyer's bank took the ₹420 back from the shop. ₹394 will be sent on 12 March.", 'ग्राहक के बैंक ने ₹420 दुकान से वापस ले लिए। ₹394 12 मार्च को भेजे जाएँगे।'],
  ['dispute lost, goods still here', { ...paid, dispute: 'lost' }, 'Your bank took ₹420 back for you.', "The buyer's bank took the ₹420 back from the shop. You get nothing for this order.", 'ग्राहक के बैंक ने ₹420 दुकान से वापस ले लिए। इस ऑर्डर का पैसा आपको नहीं मिलेगा।'],
  ['dispute lost, pieces refunded', { ...broken, dispute: 'lost', payout: due }, 'Your bank took ₹420 back for you. ₹210 is refunded to you; what your bank took counts towards it. Reason: one broken jar.', "The buyer's bank took the ₹420 back from the shop. ₹210 counts as refunded. Reason: one broken jar. Your share became ₹197. ₹197 will be sent on 12 March.", 'ग्राहक के बैंक ने ₹420 दुकान से वापस ले लिए। इसमें ₹210 ग्राहक को लौटाए हुए माने गए। कारण: one broken jar. आपका हिस्सा अब ₹197 है। ₹197 12 मार्च को भेजे जाएँगे।'],
  ['dispute lost about a part', { ...delivered, dispute: 'lost-part', lostPaise: 100_00, payout: due }, 'Your bank took ₹100 of what you paid for this order back for you.', "The buyer's bank took ₹100 of what she paid for this order back from the shop. ₹394 will be sent on 12 March.", 'ग्राहक के बैंक ने इस ऑर्डर के ₹100 दुकान से वापस ले लिए। ₹394 12 मार्च को भेजे जाएँगे।'],
  ['cash due', cash, 'Please pay ₹420 in cash when the parcel comes.', 'Buyer will pay ₹420 in cash. The courier gives it to us after delivery, then you get ₹394.', 'ग्राहक ₹420 नकद देगा। पहुँचाने के बाद कूरियर हमें देगा, फिर आपको ₹394 मिलेंगे।'],
  ['cash with the courier', { ...cash, status: 'DELIVERED', payment: 'CASH_COLLECTED' }, 'You paid ₹420 in cash at delivery.', "The courier has the buyer's ₹420. When we have the cash, we send you ₹394.", 'ग्राहक के ₹420 कूरियर के पास हैं। नकद हमारे पास आते ही हम आपको ₹394 भेजेंगे।'],
  ['cash remitted', { ...cash, status: 'DELIVERED', payment: 'CASH_COLLECTED', remitted: true, payout: due }, 'You paid ₹420 in cash at delivery.', 'Buyer paid ₹420 in cash, and the courier has given it to us. ₹394 will be sent on 12 March.', 'ग्राहक ने ₹420 नकद दिए, और कूरियर ने हमें दे दिए हैं। ₹394 12 मार्च को भेजे जाएँगे।'],
  ['cash refunded in part', { ...broken, refunds: [refund('DONE', 210_00, 'one broken jar', true)], method: 'CASH_ON_DELIVERY', payment: 'CASH_COLLECTED' }, 'You paid ₹420 in cash. ₹210 of it was sent back to you, by bank or UPI. Reason: one broken jar.', 'Buyer was refunded ₹210 of ₹420. Reason: one broken jar. Your share became ₹197. When we have the cash, we send you ₹197.', '₹420 में से ₹210 ग्राहक को लौटा दिए गए। कारण: one broken jar. आपका हिस्सा अब ₹197 है। नकद हमारे पास आते ही हम आपको ₹197 भेजेंगे।'],
  ['cancelled before cash', { ...cash, status: 'CANCELLED', payment: 'CLOSED' }, 'Cancelled. You have nothing to pay.', 'Cancelled before anything was paid. You get nothing for this order.', 'पैसे मिलने से पहले ही रद्द हो गया। इस ऑर्डर का पैसा आपको नहीं मिलेगा।'],
  ['came back unpaid', { ...cash, status: 'RETURNED', payment: 'CLOSED' }, 'The parcel went back. You have nothing to pay.', 'The parcel came back. The buyer paid nothing. You get nothing for this order.', 'सामान वापस आ गया। ग्राहक ने पैसे नहीं दिए। इस ऑर्डर का पैसा आपको नहीं मिलेगा।'],
];

test.each(CASES)('%s, as the buyer and the group read it', (_name, facts, buyer, group, groupInHindi) => {
  expect(paymentSentence(facts, 'buyer', 'en')).toBe(buyer);
  expect(paymentSentence(facts, 'group', 'en')).toBe(group);
  expect(paymentSentence(facts, 'group', 'hi')).toBe(groupInHindi);
});

test('the table names every state, and the messages have a sentence for each and no other', () => {
  const { buyer, group, officer, shareOfGroup, shareOfOfficer } = MESSAGES.en.payments;
  const states = [...new Set(CASES.map(([, facts]) => paymentState(facts)))].sort();
  for (const messages of [buyer, group, officer]) expect(Object.keys(messages).sort()).toEqual(states);
  const shares = [...new Set(CASES.map(([, facts]) => shareState(facts)))].filter((state) => state !== 'none');
  for (const messages of [shareOfGroup, shareOfOfficer]) expect(Object.keys(messages).sort()).toEqual([...shares, 'became'].sort());
});

const payouts = fc.oneof(
  fc.constant<Payout>({ kind: 'open' }), fc.constant(due), fc.constant<Payout>({ kind: 'in-run' }), fc.constant<Payout>({ kind: 'next-run' }), fc.constant<Payout>({ kind: 'sent-back' }),
  fc.nat(500_00).map((sentPaise): Payout => ({ kind: 'sent', reference: 'N1', sentPaise })),
);
const histories: fc.Arbitrary<PaymentFacts> = fc.record({
  freightPaise: fc.constantFrom(null, 0, 60_00),
  method: fc.constantFrom(...Object.values(PaymentMethod)), payment: fc.constantFrom(...Object.values(PaymentStatus)), status: fc.constantFrom(...Object.values(GroupOrderStatus)),
  totalPaise: fc.integer({ min: 1, max: 500_00 }), sharePaise: fc.nat(500_00),
  refunds: fc.array(fc.record({ amountPaise: fc.integer({ min: 1, max: 500_00 }), metPaise: fc.constantFrom(0, 1), status: fc.constantFrom(...Object.values(RefundStatus)), reason: fc.constantFrom('undelivered', 'broken'), byBank: fc.boolean() }), { maxLength: 3 }),
  remitted: fc.boolean(), request: fc.constantFrom('none' as const, 'return-asked' as const, 'return-send' as const, 'return-accepted' as const, 'return-refused' as const, 'cancel-asked' as const, 'cancel-refused' as const), dispute: fc.constantFrom('none' as const, 'open' as const, 'lost' as const, 'lost-part' as const), lostPaise: fc.nat(500_00), payout: payouts,
});

test('whatever happened, every reader gets a whole sentence in her language', () => {
  fc.assert(fc.property(histories, fc.constantFrom('buyer' as const, 'group' as const, 'officer' as const), (facts, audience) => {
    expect(paymentSentence(facts, audience, 'en')).toMatch(/^[A-Z₹].*\.$/);
    expect(paymentSentence(facts, audience, 'hi')).toMatch(/[\u0900-\u097f].*[।.]$/);
    for (const language of ['en', 'hi'] as const) expect(paymentSentence(facts, audience, language)).not.toMatch(/[{}]|NaN|undefined|payments\.[a-z]/);
  }));
});

test('a refunded, disputed, cancelled or returned order never reads as money to come', () => {
  fc.assert(fc.property(histories, (facts) => {
    const share = shareState(facts);
    const whole = facts.refunds.filter(({ status }) => status !== 'FAILED').reduce((sum, { amountPaise }) => sum + amountPaise, 0) >= facts.totalPaise;
    const gone = facts.status === 'CANCELLED' || facts.status === 'RETURNED' || whole;
    if (gone) expect(['none', 'nothing', 'held', 'sent', 'taken-back']).toContain(share);
    if (gone && share === 'sent') expect(facts.payout).toMatchObject({ sentPaise: 0 });
    if (facts.method === 'ONLINE' && facts.payment === 'PAID' && facts.refunds.length > 0) expect(paymentState(facts)).not.toBe('paid');
    if (facts.method === 'CASH_ON_DELIVERY' && !facts.remitted && facts.payout.kind !== 'sent') expect(['soon', 'due', 'next-run', 'in-run', 'sent-back']).not.toContain(share);
    if (share === 'taken-back') expect(owedPaise(facts)).toBeGreaterThan(0);
  }));
});

test('sent, then refunded whole while the bank disputes it: the group owes what it got', () => {
  const facts: PaymentFacts = { ...delivered, sharePaise: 0, refunds: [refund('SENT')], dispute: 'open', payout: sent };
  expect([paymentState(facts), shareState(facts), owedPaise(facts)]).toEqual(['disputed', 'taken-back', 394_00]);
  // The books may lag behind the refund: what goes back whole leaves nothing all the same.
  expect(shareState({ ...facts, sharePaise: 394_00 })).toBe('taken-back');
});

test('what the buyer asked about it is said after her money and before the group’s', () => {
  const asked: PaymentFacts = { ...delivered, request: 'return-asked' };
  expect(paymentSentence(asked, 'buyer', 'en')).toBe('You paid ₹420 online. You asked to return something; the group answers soon.');
  expect(paymentSentence(asked, 'group', 'en')).toBe('Buyer has paid ₹420. The buyer wants to return something: please answer. ₹394 waits until it is decided.');
  const broken: PaymentFacts = { ...delivered, sharePaise: 197_00, refunds: [refund('SENT', 210_00, 'return-damaged')], request: 'return-accepted' };
  expect(paymentSentence(broken, 'buyer', 'en')).toBe('You paid ₹420 online. ₹210 of it is on its way back to you, the way you paid. Reason: It arrived damaged. Your return was accepted.');
  expect(paymentSentence({ ...paid, status: 'PACKED', request: 'cancel-asked' }, 'group', 'hi')).toBe('ग्राहक ने ₹420 दे दिए हैं। ग्राहक इसे रद्द करना चाहता है: जवाब देने से पहले न भेजें। सामान पहुँचने पर आपको ₹394 मिलेंगे।');
});

test('a failed refund that was sent anew counts by the new one', () => {
  const rows = { ...ROW, status: 'CANCELLED', refunds: [{ ...refund('FAILED'), sharePaise: 394_00, again: { id: 'anew' } }, { ...refund('DONE', 420_00, 'buyer-cancelled', true), sharePaise: 0, again: null }] } as const;
  const anew = factsOf(rows, { method: 'ONLINE', status: 'PAID' });
  expect([paymentState(anew), anew.sharePaise]).toEqual(['refunded', 0]);
  expect(paymentSentence(anew, 'buyer', 'en')).toBe('₹420 was sent back to you, by bank or UPI.');
});

test('one refund of two that failed is told, with what is missing and how the rest went', () => {
  const facts: PaymentFacts = { ...broken, refunds: [refund('DONE', 100_00, 'broken', true), refund('FAILED', 110_00, 'broken')] };
  expect(paymentSentence(facts, 'buyer', 'en')).toBe('₹110 could not be sent back the way you paid. We will contact you and send it another way. Reason: broken.');
  expect(paymentSentence(facts, 'group', 'en')).toBe('₹110 could not be sent back to the buyer yet. Our office sees to it. Reason: broken. Your share became ₹197. ₹197 will be sent to your bank.');
  const both: PaymentFacts = { ...broken, refunds: [refund('DONE', 100_00, 'broken', true), refund('DONE', 110_00, 'broken')] };
  expect(paymentSentence(both, 'buyer', 'en')).toContain('₹210 of it was sent back to you, partly the way you paid and partly by bank or UPI.');
});
