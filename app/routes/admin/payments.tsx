import { paymentsToDecide } from '#app/domain/payments/office-queries.server.ts';
import { titled } from '../title.ts';
import { PaymentsPage } from './payments-page.tsx';
import { adminLoader } from './scope.server.ts';

export const meta = titled('desk.payments.title');

/** What waits for a decision about the area's payments. */
export const loader = adminLoader(({ scope }) => paymentsToDecide(scope));

export default PaymentsPage;
