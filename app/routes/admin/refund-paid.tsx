import { recordRefundPaid } from '#app/domain/payments/pay-refund.server.ts';
import { utrForm } from '#app/domain/returns/forms.ts';
import { titled } from '../title.ts';
import { listAround } from './payments-guard.server.ts';
import { PaymentsPage } from './payments-page.tsx';
import { recordOfRefund } from './refund-record.server.ts';
import { adminLoader } from './scope.server.ts';

export const meta = titled('desk.payments.title');

export const loader = adminLoader(({ scope, params }) => listAround(scope, 'refund', params['id']));

/** Writes down the bank's reference of a refund that was sent by bank or UPI. */
export const action = recordOfRefund({ as: 'paid', field: 'utr', form: utrForm, record: recordRefundPaid });

export default PaymentsPage;
