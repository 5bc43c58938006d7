import { titled } from '../title.ts';
import { orderFile } from './orders-guard.server.ts';
import { OrderPage } from './orders-page.tsx';
import { adminLoader } from './scope.server.ts';

export const meta = titled('admin.orders');

/** One group order of the area. */
export const loader = adminLoader(({ scope, params }) => orderFile(scope, params['id']));

export default OrderPage;
