import { orderFile } from './orders-guard.server.ts';
import { OrderPage } from './orders-page.tsx';
import { adminLoader } from './scope.server.ts';

/** One group order of the area. */
export const loader = adminLoader(({ scope, params }) => orderFile(scope, params['id']));

export default OrderPage;
