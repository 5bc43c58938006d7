import { RemittancePage } from '#app/domain/remittance/components/remittance-page.tsx';
import { titled } from '../title.ts';
import { decided, remittanceOr404 } from './remittance.server.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('cash.remit.title');

/** Answers with the remittance again when deciding was refused. */
export const loader = adminLoader(({ scope, params }) => remittanceOr404(scope, params['id']));

/** A second officer lets the shop bear the difference. */
export const action = adminAction(({ scope, params }) => decided(scope, params['id'], 'approve'));

export default RemittancePage;
