import { clock, post, provider } from '../support/payment-provider.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { makeGroupCoupon, makeStoreCoupon } from '#app/domain/coupons/make-coupon.server.ts';
import { countStock } from '#app/domain/catalogue/count-stock.server.ts';
import { SUMMARY, summaryOf } from '#app/domain/orders/group-order-view.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import { COURIER_FAILED } from '#app/domain/orders/reasons.ts';
import { applyCheckout } from '#app/domain/payments/apply-checkout.server.ts';
import { applyDispute } from '#app/domain/payments/apply-dispute.server.ts';
import { applyRefund } from '#app/domain/payments/apply-refund.server.ts';
import { cancelOrder } from '#app/domain/payments/cancel-order.server.ts';
import { receiveWebhook } from '#app/domain/payments/receive-webhook.server.ts';
import { recordRefundPaid } from '#app/domain/payments/pay-refund.server.ts';
import type { PaymentFacts } from '#app/domain/payments/payment-facts.ts';
import { owedPaise, paymentState, shareState } from '#app/domain/payments/payment-state.ts';
import { refundByBank } from '#app/domain/payments/refund-by-bank.server.ts';
import { recordRefundReturned } from '#app/domain/payments/refund-returned.server.ts';
import { refundAgain } from '#app/domain/payments/refund-again.server.ts';
import { releaseHold } from '#app/domain/payments/release-hold.server.ts';
import { sendRefund } from '#app/domain/payments/send-refund.server.ts';
import { startCheckout } from '#app/domain/payments/start-checkout.server.ts';
import { sweepDeadlines, sweepPayments, sweepRefunds } from '#app/domain/payments/sweep.server.ts';
import { decideWriteOff } from '#app/domain/remittance/decide-write-off.server.ts';
import { recordCash } from '#app/domain/remittance/record-cash.server.ts';
import { settleDifference } from '#app/domain/remittance/settle-difference.server.ts';
import { answerCancel } from '#app/domain/returns/answer-cancel.server.ts';
import { answerReturn } from '#app/domain/returns/answer-return.server.ts';
import { askCancel } from '#app/domain/returns/ask-cancel.server.ts';
import { askReturn } from '#app/domain/returns/ask-return.server.ts';
import { refundPartly } from '#app/domain/returns/refund-partly.server.ts';
import { takeGoodsBack } from '#app/domain/returns/take-goods-back.server.ts';
import { leaveOutPayout, moveRun } from '#app/domain/settlement/move-run.server.ts';
import { preparePayoutRun } from '#app/domain/settlement/prepare-run.server.ts';
import { db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { paise } from '#app/lib/money.ts';
import { after, before, days, hours, indianDay } from '#app/lib/time.ts';
import { press } from '#app/sandbox/stripe/test-shop.ts';
import { officerAt } from '../support/officer-at.ts';
import { booksHold } from '../support/books.ts';
import { orderNow, orderOf } from '../support/placed-order.ts';
import { bankSays, bankedGroup, exportedRun, type Seller } from '../support/settlement.ts';
import { createGoods, createRules } from '../support/shop-fixtures.ts';

let district: OfficerScope;
let state: OfficerScope;

beforeAll(async () => {
  await createRules();
  // The group bears the way of what came back: there and back, with GST.
  await db.setting.createMany({ data: [{ key: 'undelivered.freight-bearer', value: 'GROUP', inForceFrom: new Date('2025-01-02') }, { key: 'undelivered.freight-rate', value: 200_00, inForceFrom: new Date('2025-01-02') }] });
  [district, state] = [await officerAt('hp/hamirpur/'), await officerAt('hp/')];
});

const which = fc.nat(9);
const pieces = fc.integer({ min: 0, max: 3 });
const of = <Kind extends string>(weight: number, kind: Kind) => ({ weight, arbitrary: fc.record({ do: fc.constant(kind), which, pieces, yes: fc.boolean(), way: fc.nat(5) }) });
/** What may happen next. `which` of all orders, parcels, requests, runs or payouts there are; `way` and `yes` choose among its forms. */
const step = fc.oneof(
  of(9, 'sell'), of(3, 'place'), of(3, 'pay'), of(5, 'move-on'), of(2, 'move-back'), of(1, 'buyer-cancels'), of(1, 'ask-cancel'), of(1, 'answer-cancel'), of(3, 'ask-return'), of(3, 'answer-return'), of(1, 'goods-back'),
  of(4, 'refund-part'), of(3, 'send-refunds'), of(1, 'refund-returned'), of(3, 'remit'), of(1, 'settle-difference'), of(3, 'run'), of(1, 'half-run'), of(4, 'bank'), of(1, 'count'), of(1, 'sweep'),
  of(2, 'dispute'), of(2, 'decide'), of(5, 'hear'),
);
type Step = { readonly do: string; readonly which: number; readonly pieces: number; readonly yes: boolean; readonly way: number };

/** What happens outside the shop: disputes are opened and decided there. */
async function outside(path: string, body: object = {}): Promise<{ id?: string }> {
  const answer = await fetch(`${provider.url}/sandbox/${path}`, { method: 'POST', headers: { authorization: `Bearer ${process.env.STRIPE_SECRET_KEY}` }, body: JSON.stringify(body) });
  return (await answer.json()) as { id?: string };
}

let codes = 0;

/** Codes of the store and of each group: some reach both groups, some run out. */
async function coupons([first, second]: readonly Seller[], at: Date): Promise<string[]> {
  const [from, until] = [indianDay(before(at, days(1))), indianDay(after(at, days(400)))];
  const code = () => `LIFE${(codes += 1)}`;
  const made = [
    await makeStoreCoupon(state, { code: code(), kind: 'PERCENT', percentBp: 12_00, capPaise: paise(61_03), from, until, totalLimit: 4 }, at),
    await makeStoreCoupon(state, { code: code(), kind: 'FREE_DELIVERY', from, until, groupSlug: second!.group.slug }, at),
    await makeGroupCoupon(first!.scope, { code: code(), kind: 'FIXED', amountPaise: paise(33_33), from, until, totalLimit: 6 }, at),
    await makeGroupCoupon(second!.scope, { code: code(), kind: 'FREE_DELIVERY', minPaise: paise(300_00), from, until }, at),
    await makeStoreCoupon(state, { code: code(), kind: 'FIXED', amountPaise: paise(7_77), from, until }, at),
  ];
  if (!made.every(({ ok }) => ok)) throw new Error('A coupon was not made');
  return Array.from(made, (_, index) => `LIFE${codes - made.length + 1 + index}`);
}

/** A shop of two groups, one with food and bags, and everything that happens in it, through the doors that pages and jobs use. */
class Life {
  at = new Date();
  readonly orders: Awaited<ReturnType<typeof orderOf>>[] = [];
  references = 0;
  /** Disputes, by the provider's names, and how many of its messages were heard. */
  readonly disputes: string[] = [];
  readonly heard = new Set<number>();

  private constructor(readonly sellers: readonly Seller[], readonly bag: string, readonly codes: readonly string[]) {}

  static async begin(): Promise<Life> {
    const sellers = [await bankedGroup(60), await bankedGroup(60)];
    post.deliveries.length = 0;
    return new Life(sellers, (await createGoods(sellers[0]!.group.id, { food: false, pricePaise: 349_99, stock: 30 })).id, await coupons(sellers, new Date()));
  }

  passes(long: number): void {
    this.at = after(this.at, hours(long));
    clock.ahead = this.at.getTime() - Date.now();
  }

  sellerOf = (part: { groupId: string }) => this.sellers.find(({ group }) => group.id === part.groupId)!;
  parts = () => db.groupOrder.findMany({ where: { orderId: { in: this.orders.map(({ id }) => id) } }, orderBy: { number: 'asc' }, include: { lines: { orderBy: { id: 'asc' } }, order: { include: { payment: true } } } });
  payouts = () => db.payout.findMany({ where: { groupId: { in: this.sellers.map(({ group }) => group.id) }, status: { in: ['SENT', 'PAID', 'RETURNED'] } }, orderBy: { number: 'asc' } });
  refunds = () => db.refund.findMany({ where: { paymentId: { in: this.orders.map(({ payment }) => payment.id) } }, orderBy: { id: 'asc' }, include: { payment: true } });
  requests = (kind: 'RETURN' | 'CANCEL') => db.returnRequest.findMany({ where: { kind, groupOrder: { orderId: { in: this.orders.map(({ id }) => id) } } }, orderBy: { id: 'asc' }, include: { lines: true, groupOrder: true } });
  reference = () => `UTR${Date.now()}${(this.references += 1)}`;

  async place({ pieces: jars, way, which: others, yes }: Step) {
    const [first, second] = this.sellers;
    const wanted: [string, number][] = [[first!.goods.id, jars], [this.bag, way % 3], [second!.goods.id, others % 3]];
    const goods = wanted.filter(([, quantity]) => quantity > 0);
    const order = await orderOf(goods.length > 0 ? goods : [[this.bag, 1]], { method: yes ? 'ONLINE' : 'CASH_ON_DELIVERY' }, this.at, this.codes.filter((_, index) => (others + way) % (index + 2) === 0));
    this.orders.push(order);
    return order;
  }

  /** By a card that pays, by one whose refunds fail, by UPI, or in vain. */
  async pay(orderId: string | undefined, way: number): Promise<void> {
    const started = orderId && (await startCheckout(orderId, this.at));
    if (!orderId || !started || !started.ok) return;
    const ways = [['', '4242424242424242'], ['', '4000000000005126'], ['/upi/pays', ''], ['', '4242424242424242'], ['/decline', ''], ['/upi/refuses', '']] as const;
    const [button, number] = ways[way]!;
    await press(started.value.url, button, number === '' ? {} : { number });
    await this.asks(orderId);
  }

  /** The buyer comes back from her payment pages: how each of them stands at the provider. */
  async asks(orderId: string): Promise<string[]> {
    const { payment } = await orderNow(orderId);
    const outcomes = [];
    for (const { sessionId } of payment.attempts) if (sessionId) outcomes.push(await applyCheckout(sessionId, this.at));
    return outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.error));
  }

  /** A message of the provider reaches the shop, perhaps long after it was sent and not for the first time. */
  async hear(index: number): Promise<void> {
    const { body, signature } = post.deliveries[index]!;
    this.heard.add(index);
    const taken = await receiveWebhook(Buffer.from(body), signature, this.at);
    if (!taken.ok) throw new Error(`A message was not taken: ${taken.error}`);
  }

  /** Through so many of the steps to the door; those it stands behind already are refused. */
  async moveOn(part: { id: string; groupId: string }, steps: number): Promise<void> {
    for (const move of (['accept', 'pack', 'dispatch', 'deliver'] as const).slice(0, steps)) {
      await moveGroupOrder({ kind: 'group', scope: this.sellerOf(part).scope }, part.id, move, { courier: 'India Post', trackingNumber: 'EH1234' }, this.at);
    }
  }

  async does(one: Step): Promise<void> {
    const parts = await this.parts();
    const pick = <Row>(rows: readonly Row[]): Row | undefined => rows[one.which % Math.max(1, rows.length)];
    const part = pick(parts);
    const delivered = pick(parts.filter(({ status }) => status === 'DELIVERED'));
    switch (one.do) {
      case 'place':
        return void (await this.place(one));
      case 'pay': {
        const open = await db.payment.findMany({ where: { status: 'OPEN', orderId: { in: this.orders.map(({ id }) => id) } }, orderBy: { id: 'asc' } });
        return this.pay(pick(open)?.orderId, one.way);
      }
      case 'sell': {
        const { id, payment } = await this.place(one);
        if (payment.method === 'ONLINE') await this.pay(id, one.way % 4);
        for (const sold of (await this.parts()).filter(({ orderId }) => orderId === id)) await this.moveOn(sold, one.way === 5 ? 2 : 4);
        return;
      }
      case 'move-on':
        return void (part && (await this.moveOn(part, 1 + (one.way % 4))));
      case 'move-back': {
        if (!part) return;
        const group = { kind: 'group', scope: this.sellerOf(part).scope } as const;
        if (one.way === 0) await moveGroupOrder({ kind: 'officer', scope: district }, part.id, 'stop', { reason: 'The group has closed.' }, this.at);
        else if (one.way < 3) await moveGroupOrder(group, part.id, 'decline', { reason: 'Sold out at the fair.' }, this.at);
        else await moveGroupOrder(group, part.id, 'return', one.yes ? { reason: COURIER_FAILED } : { reason: 'refused' }, this.at);
        return;
      }
      case 'buyer-cancels':
        return void (part && (await cancelOrder({ orderId: part.orderId, personId: null }, one.yes ? part.id : null, this.at)));
      case 'ask-cancel':
        return void (part && (await askCancel({ id: part.orderId, paymentId: part.order.payment!.id }, part.id, '', this.at)));
      case 'answer-cancel': {
        const asked = pick(await this.requests('CANCEL'));
        if (asked) await answerCancel({ kind: 'group', scope: this.sellerOf(asked.groupOrder).scope }, asked.id, { accept: one.yes, answer: 'It is at the post office.' }, this.at);
        return;
      }
      case 'ask-return': {
        const asked = { pieces: Object.fromEntries((delivered?.lines ?? []).map(({ id }, index) => [id, index === 0 ? one.pieces : one.way % 2])), reason: one.yes ? ('WRONG_ITEM' as const) : ('NO_LONGER_WANTED' as const), note: 'Not what I ordered', payTo: { upiId: 'meera@okbank' }, imageIds: [] };
        return void (delivered && (await askReturn({ id: delivered.orderId, paymentId: delivered.order.payment!.id }, delivered.id, asked, this.at)));
      }
      case 'answer-return': {
        const asked = pick((await this.requests('RETURN')).filter(({ status }) => status === 'ASKED'));
        const by = asked && (one.way < 2 ? ({ kind: 'officer', scope: district } as const) : ({ kind: 'group', scope: this.sellerOf(asked.groupOrder).scope } as const));
        const accepted = Object.fromEntries((asked?.lines ?? []).map(({ orderLineId, quantity }) => [orderLineId, one.yes ? quantity : Math.min(quantity, one.pieces)]));
        return void (asked && by && (await answerReturn(by, asked.id, { pieces: accepted, shipping: one.way === 1, goods: one.way % 2 ? 'KEPT' : 'EXPECTED', answer: 'One was fine.' }, this.at)));
      }
      case 'goods-back': {
        const expected = pick(await this.requests('RETURN'));
        return void (expected && (await takeGoodsBack(this.sellerOf(expected.groupOrder).scope, expected.id, one.yes ? 'sound' : 'spoiled', this.at)));
      }
      case 'refund-part': {
        const of_ = one.way < 4 ? delivered : part;
        const wish = { pieces: Object.fromEntries((of_?.lines ?? []).map(({ id }) => [id, one.pieces % 2])), shipping: one.yes, reason: 'It leaked.', payTo: of_?.order.payment?.method === 'ONLINE' ? null : { upiId: 'meera@okbank' } };
        return void (of_ && (await refundPartly(district, of_.id, wish, this.at)));
      }
      case 'send-refunds': {
        for (const { id, byBank, status, providerRef } of await this.refunds()) {
          if (byBank) await recordRefundPaid(district, id, this.reference(), this.at);
          else await sendRefund(id, this.at);
          if (providerRef) await applyRefund(providerRef, this.at);
          if (status === 'FAILED') await (one.yes ? refundAgain(district, id, this.at) : refundByBank(district, id, { upiId: 'meera@okbank' }, this.at));
        }
        return;
      }
      case 'refund-returned': {
        const sent = pick((await this.refunds()).filter(({ byBank }) => byBank));
        return void (sent && (await recordRefundReturned(district, sent.id, 'Account closed', this.at)));
      }
      case 'remit': {
        const waiting = parts.filter(({ status, order }) => status === 'DELIVERED' && order.payment?.method === 'CASH_ON_DELIVERY').slice(0, 1 + one.pieces);
        const expected = waiting.reduce((sum, { totalPaise }) => sum + totalPaise, 0);
        const form = {
          id: newId(), courier: 'india-post', reference: this.reference(), receivedOn: indianDay(this.at), received: BigInt(Math.max(0, expected + [0, 0, 0, -70_00, 20_00, -5_00][one.way]!)), charges: one.yes ? 0n : 40_00n,
          fate: one.way === 5 ? ('WRITTEN_OFF' as const) : ('OWED' as const), note: 'The courier counts again', parcel: waiting.map(({ id }) => id),
        };
        return void (waiting.length > 0 && (await recordCash(district, form, this.at)));
      }
      case 'settle-difference': {
        const owed = pick(await db.remittance.findMany({ where: { fate: { in: ['OWED', 'WRITE_OFF_ASKED'] } }, orderBy: { number: 'asc' } }));
        if (owed?.fate === 'WRITE_OFF_ASKED') return void (await decideWriteOff(one.way < 2 ? district : state, owed.id, one.yes ? 'approve' : 'refuse', this.at));
        return void (owed && (await settleDifference(district, owed.id, { fate: one.yes ? 'MADE_GOOD' : 'WRITTEN_OFF', note: 'Settled with the courier' }, this.at)));
      }
      case 'dispute': {
        const paid = await db.payment.findMany({ where: { method: 'ONLINE', status: 'PAID', disputes: { none: {} }, orderId: { in: this.orders.map(({ id }) => id) } }, orderBy: { id: 'asc' } });
        const { id } = paid.length > 0 ? await outside('disputes', { payment_intent: pick(paid)!.providerRef, inquiry: one.way === 0, ...(one.way > 2 ? { amount: 1_00 + one.pieces * 217_31 } : {}) }) : {};
        if (id) this.disputes.push(id);
        if (id && one.yes) await applyDispute(id, this.at);
        return;
      }
      case 'decide': {
        const id = pick(this.disputes);
        if (id) await outside(`disputes/${id}/${one.yes ? 'won' : 'lost'}`);
        if (id && one.pieces > 1) await applyDispute(id, this.at);
        return;
      }
      case 'hear': {
        // Doubled, late, swapped, at once, and while the buyer comes back from her page.
        const some = post.deliveries.map((_, index) => index).filter((index) => (index + one.which) % (2 + one.way) === 0).slice(-4);
        const buyer = one.yes && part ? this.asks(part.orderId) : null;
        await Promise.all([...some, ...some.slice(0, one.pieces)].map((index) => this.hear(index)));
        await buyer;
        return;
      }
      case 'run':
        // A run that something in it was put on hold for is refused; another day it is not.
        return void (await exportedRun(district, state, this.at).catch((error: unknown) => {
          if (!String(error).includes('The run did not approve')) throw error;
        }));
      case 'half-run': {
        const open = await db.payoutRun.findFirst({ where: { status: { in: ['DRAFT', 'AWAITING', 'APPROVED'] } }, include: { payouts: { where: { status: 'PLANNED' } } } });
        if (!open) await preparePayoutRun(district, { byUpi: one.yes }, this.at);
        else if (one.way < 2 && open.payouts[0]) await leaveOutPayout(district, open.id, open.payouts[0].id);
        else for (const move of one.yes ? (['send-back', 'cancel'] as const) : (['submit', 'approve', 'export'] as const)) await moveRun(move === 'approve' ? state : district, open.id, move, this.at);
        return;
      }
      case 'bank': {
        const payouts = await this.payouts();
        const payout = pick(one.way < 4 ? payouts.filter(({ status }) => status === 'SENT') : payouts);
        return void (payout && (await bankSays(district, payout.runId, [`${payout.number},${one.yes || one.way > 2 ? 'Paid' : 'Returned'},UTR${payout.number},`], this.at)));
      }
      case 'count':
        return void (await countStock(this.sellers[0]!.scope, this.bag, 20 + one.which, this.at));
      case 'sweep':
        await sweepPayments(this.at);
        // A bank that still decides keeps its hold waiting.
        await sweepDeadlines(this.at).catch(() => undefined);
        await sweepRefunds(this.at);
        return;
      default:
        throw new Error(`Nobody does ${one.do}`);
    }
  }

  /** What nobody did is done by the shop itself: banks have answered, and pages that nobody paid end. */
  async calmsDown(): Promise<void> {
    this.passes(48);
    for (const { id } of this.orders) {
      while ((await this.asks(id)).includes('processing')) await sleep(20);
      const { payment } = await orderNow(id);
      if (payment.status === 'OPEN') await releaseHold(payment.id, this.at);
    }
    for (const id of this.disputes) await applyDispute(id, this.at);
    const late = post.deliveries.map((_, index) => index).filter((index) => !this.heard.has(index) && index % 3 === 0);
    for (const index of late.reverse()) await this.hear(index);
    // A sweep sends what earlier lives left lying, so all are asked about.
    for (const { providerRef } of await db.refund.findMany({ where: { providerRef: { not: null } } })) await applyRefund(providerRef!, this.at);
  }
}

/** What pages say of a parcel, against what the ledger and the bank's answers say. */
async function shownIsTrue(parcelId: string, now: Date): Promise<void> {
  const row = await db.groupOrder.findUniqueOrThrow({ where: { id: parcelId }, select: { ...SUMMARY, orderId: true } });
  const facts: PaymentFacts = summaryOf(row, now).money;
  const sets = await db.entrySet.findMany({ where: { OR: row.refunds.map(({ id }) => ({ subjectId: { startsWith: id } })), kind: { in: ['REFUND_DECIDED', 'REFUND_PAID', 'REFUND_CAME_BACK'] } }, include: { entries: { where: { account: { kind: 'REFUNDS_PAYABLE' } } } } });
  const moved = (...kinds: string[]) => sets.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { entries }) => sum + entries.reduce((total, { amountPaise }) => total + Number(amountPaise), 0), 0);
  const [decided, back] = [0 - moved('REFUND_DECIDED'), moved('REFUND_PAID', 'REFUND_CAME_BACK')];
  const earned = await db.earning.findMany({ where: { groupOrderId: parcelId }, include: { payout: true } });
  const owed = earned.filter(({ kind }) => kind !== 'CHARGED').reduce((sum, { sharePaise }) => sum + sharePaise, 0);
  const sent = earned.find(({ kind }) => kind === 'EARNED')?.payout;
  const [state_, share] = [paymentState(facts), shareState(facts)];
  const about = { parcel: row.number, status: row.status, payment: facts.payment, state: state_, share };

  // A parcel at the door is paid for, even while another of its order is on the way.
  if (facts.payment === 'PAID' || facts.payment === 'CASH_COLLECTED' || (facts.payment === 'CASH_DUE' && row.status === 'DELIVERED')) {
    const shows = facts.dispute !== 'none' ? /^dispute(d|-lost|-lost-part)$/ : decided === 0 ? /^(paid|cash-.*)$/ : back === decided ? (decided === row.totalPaise ? /^refunded$/ : /^part-refunded$/) : /refunding$|refund-failed$/;
    expect({ ...about, decided, back, shows: shows.test(state_) }).toEqual({ ...about, decided, back, shows: true });
  } else expect([0, about]).toEqual([decided, about]);
  expect({ ...about, reached: share === 'sent' || share === 'taken-back' }).toEqual({ ...about, reached: sent?.status === 'PAID' });
  if (share === 'in-run') expect(['PLANNED', 'SENT']).toContain(sent?.status);
  if (row.status === 'DELIVERED') expect({ ...about, sharePaise: facts.sharePaise }).toEqual({ ...about, sharePaise: owed });
  if (share === 'taken-back') expect(owedPaise(facts)).toBe(earned.reduce((sum, { payout, sharePaise }) => (payout?.status === 'PAID' ? sum + sharePaise : sum), 0) - Math.max(0, owed));
}

const lives = fc.array(fc.tuple(step, fc.constantFrom(0, 1, 1, 5, 30, 120)), { minLength: 25, maxLength: 45, size: 'max' });
const runs = Math.max(2, Math.floor(Number(process.env.PROPERTY_EXAMPLES ?? 0) / 20));

test('whatever buyers, groups, officers, couriers and banks do, in whatever order: everything adds up and every page says what is so', async () => {
  post.arrives = false;
  await fc.assert(fc.asyncProperty(lives, async (history) => {
    const life = await Life.begin();
    for (const [one, pause] of history) {
      life.passes(pause);
      await life.does(one as Step);
    }
    await life.calmsDown();
    await booksHold();
    for (const { id } of await life.parts()) await shownIsTrue(id, life.at);

    const { captured, refunded } = provider.account();
    const paid = await db.payment.aggregate({ where: { method: 'ONLINE', status: 'PAID' }, _sum: { amountPaise: true } });
    const back = await db.refund.aggregate({ where: { byBank: false, status: { in: ['SENT', 'DONE'] } }, _sum: { amountPaise: true, metPaise: true } });
    expect([captured, refunded]).toEqual([paid._sum.amountPaise ?? 0, (back._sum.amountPaise ?? 0) - (back._sum.metPaise ?? 0)]);
    expect(await db.paymentProblem.count()).toBe(0);
  }), { numRuns: runs, endOnFailure: true });
}, 600_000);
