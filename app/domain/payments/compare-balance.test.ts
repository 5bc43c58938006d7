import { expect, test } from 'vitest';
import type { Movement } from '#app/adapters/payment-gateway.ts';
import { paise } from '#app/lib/money.ts';
import { totalsOf, unexplained, type OurRecords } from './compare-balance.ts';

function line(kind: Movement['kind'], amount: number, sourceId: string, paymentIntentId: string | null = null, fee = 0): Movement {
  return { movementId: `txn_${sourceId}`, kind, amount: paise(amount), fee: paise(fee), at: new Date(), sourceId, paymentIntentId };
}
const OURS: OurRecords = {
  captures: new Map([['pi_1', { paymentId: 'one', amountPaise: 420_00 }]]),
  refunds: new Map([['re_1', { paymentId: 'one', amountPaise: 100_00, status: 'DONE' }], ['re_2', { paymentId: 'one', amountPaise: 50_00, status: 'FAILED' }]]),
  disputes: new Map([['du_1', { paymentId: 'one', amountPaise: 420_00, status: 'WON' }]]),
};
const DAY = [
  line('capture', 420_00, 'ch_1', 'pi_1', 9_91), line('refund', -100_00, 're_1'), line('refund', -50_00, 're_2'), line('refund-failed', 50_00, 're_2'),
  line('dispute', -420_00, 'du_1', null, 1_500_00), line('dispute', 420_00, 'du_1'), line('payout', -200_00, 'po_1'), line('fee', -12_00, 'fee_1'),
];

test('a day on which all agree has no difference, and its totals add up', () => {
  expect(unexplained(DAY, OURS)).toEqual([]);
  expect(totalsOf(DAY)).toEqual({ movements: 8, capturedPaise: 420_00n, refundedPaise: 100_00n, disputedPaise: 0n, feePaise: 1_521_91n, paidOutPaise: 200_00n });
});

test.each([
  ['a capture nobody knows', line('capture', 1_00, 'ch_9', 'pi_9'), { kind: 'CAPTURE_UNKNOWN', providerRef: 'pi_9', paymentId: null, theirsPaise: 1_00n }],
  ['a capture of another amount', line('capture', 421_00, 'ch_1', 'pi_1'), { kind: 'CAPTURE_AMOUNT', paymentId: 'one', oursPaise: 420_00n, theirsPaise: 421_00n }],
  ['a refund nobody knows', line('refund', -1_00, 're_9'), { kind: 'REFUND_UNKNOWN', providerRef: 're_9' }],
  ['a refund of another amount', line('refund', -99_00, 're_1'), { kind: 'REFUND_AMOUNT', oursPaise: 100_00n, theirsPaise: 99_00n }],
  ['a refund that came back unnoticed', line('refund-failed', 100_00, 're_1'), { kind: 'REFUND_FAILED', paymentId: 'one' }],
  ['a dispute nobody knows', line('dispute', -1_00, 'du_9'), { kind: 'DISPUTE_UNKNOWN' }],
  ['a dispute of another amount', line('dispute', -1_00, 'du_1'), { kind: 'DISPUTE_AMOUNT' }],
  ['a movement of another kind', line('other', -5_00, 'x_1'), { kind: 'OTHER_MOVEMENT', providerRef: 'x_1', theirsPaise: 5_00n }],
])('%s is named', (_what, movement, difference) => {
  expect(unexplained([...DAY, movement], OURS)).toMatchObject([difference]);
});
