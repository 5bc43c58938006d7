import { RemittancePage } from '#app/domain/remittance/components/remittance-page.tsx';
import { titled } from '../title.ts';
import { remittanceOr404 } from './remittance.server.ts';
import { adminLoader } from './scope.server.ts';

export const meta = titled('cash.remit.title');

/** One remittance of the area. */
export const loader = adminLoader(({ scope, params }) => remittanceOr404(scope, params['id']));

export default RemittancePage;
