import { recordRefundReturned } from '#app/domain/payments/refund-returned.server.ts';
import { failureForm } from '#app/domain/returns/forms.ts';
import { titled } from '../title.ts';
import { listAround } from './payments-guard.server.ts';
import { PaymentsPage } from './payments-page.tsx';
import { recordOfRefund } from './refund-record.server.ts';
import { adminLoader } from './scope.server.ts';

export const meta = titled('desk.payments.title');

export const loader = adminLoader(({ scope, params }) => listAround(scope, 'refund', params['id']));

/** Writes down that a bank sent back a refund by bank or UPI. */
export const action = recordOfRefund({ as: 'returned', field: 'failure', form: failureForm, record: recordRefundReturned });

export default PaymentsPage;
