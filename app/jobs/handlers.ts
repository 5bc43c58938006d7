import { z } from 'zod';
import { tidyAccounts } from '#app/domain/accounts/tidy-accounts.server.ts';
import { forgetComplaints } from '#app/domain/complaints/forget-complaints.server.ts';
import { files } from '#app/adapters/files.server.ts';
import { makeAvif } from '#app/domain/media/make-avif.server.ts';
import { tidyImages } from '#app/domain/media/tidy-images.server.ts';
import { snapshotBalances } from '#app/domain/ledger/snapshot-balances.server.ts';
import { deliverMessages } from '#app/domain/notifications/deliver-messages.server.ts';
import { tidyMessages } from '#app/domain/notifications/tidy-messages.server.ts';
import { forgetNames } from '#app/domain/papers/forget-recipient.server.ts';
import { forgetAccounts } from '#app/domain/payments/forget-accounts.server.ts';
import { reconcileYesterday } from '#app/domain/payments/reconcile-day.server.ts';
import { returnPayment } from '#app/domain/payments/return-payment.server.ts';
import { sendRefund } from '#app/domain/payments/send-refund.server.ts';
import { sweepDeadlines, sweepPayments, sweepRefunds } from '#app/domain/payments/sweep.server.ts';
import { forgetInvitations } from '#app/domain/registry/forget-invitations.server.ts';
import { closeTdsYears } from '#app/domain/settlement/close-tds-years.server.ts';
import { invoiceCommission } from '#app/domain/settlement/invoice-commission.server.ts';
import { tellPayout } from '#app/domain/settlement/tell-payout.server.ts';
import { tidySearch } from '#app/domain/search/tidy-search.server.ts';
import { tellBackInStock } from '#app/domain/wishes/tell-back-in-stock.server.ts';
import type { JobName, Jobs } from '#app/lib/jobs.server.ts';

interface Handler<Payload> {
  readonly payload: z.ZodType<Payload>;
  /** May be called again for the same payload; throws when it should be. */
  run(payload: Payload, now: Date): Promise<void>;
}

const id = z.uuid();
/** Jobs of the timetable carry only when they were due. */
const due = z.object({});

/** What does every job the shop can write; a name without its handler does not compile. */
const HANDLERS: { readonly [Name in JobName]: Handler<Jobs[Name]> } = {
  'send-messages': { payload: z.object({ messageIds: z.array(id) }), run: ({ messageIds }, now) => deliverMessages(messageIds, { now }) },
  'send-refund': { payload: z.object({ refundId: id }), run: ({ refundId }, now) => sendRefund(refundId, now) },
  'make-avif': { payload: z.object({ imageId: id }), run: ({ imageId }) => makeAvif(files(), imageId) },
  'tell-payout': { payload: z.object({ payoutId: id }), run: ({ payoutId }, now) => tellPayout(payoutId, now) },
  'return-payment': { payload: z.object({ problemId: id }), run: ({ problemId }, now) => returnPayment(problemId, now) },
  'sweep-deadlines': { payload: due, run: (_payload, now) => sweepDeadlines(now) },
  'sweep-payments': { payload: due, run: (_payload, now) => sweepPayments(now) },
  'sweep-refunds': { payload: due, run: (_payload, now) => sweepRefunds(now) },
  'tell-back-in-stock': { payload: due, run: (_payload, now) => tellBackInStock(now) },
  'reconcile-yesterday': { payload: due, run: (_payload, now) => reconcileYesterday(now) },
  'snapshot-balances': { payload: due, run: async () => void (await snapshotBalances()) },
  'invoice-commission': { payload: due, run: (_payload, now) => invoiceCommission(now) },
  'tidy-messages': { payload: due, run: (_payload, now) => tidyMessages(now) },
  'tidy-search': { payload: due, run: (_payload, now) => tidySearch(now) },
  'tidy-accounts': { payload: due, run: (_payload, now) => tidyAccounts(now) },
  'forget-invitations': { payload: due, run: (_payload, now) => forgetInvitations(now) },
  'close-tds-years': { payload: due, run: (_payload, now) => closeTdsYears(now) },
  'forget-accounts': { payload: due, run: (_payload, now) => forgetAccounts(now).then(() => forgetNames(now)) },
  'forget-complaints': { payload: due, run: (_payload, now) => forgetComplaints(now) },
  'tidy-images': { payload: due, run: (_payload, now) => tidyImages(files(), now) },
};

export const JOB_NAMES = Object.keys(HANDLERS) as JobName[];

/** Does one job. Throws when its payload is malformed or it has to be tried again. */
export async function perform<Name extends JobName>(name: Name, payload: unknown, now: Date): Promise<void> {
  const handler: Handler<Jobs[Name]> = HANDLERS[name];
  await handler.run(handler.payload.parse(payload), now);
}
