import { askablePart } from '#app/domain/returns/askable.server.ts';
import { SECRET_PAGE, orderOfLink } from './order-link.server.ts';

/** The parcel of an order's link that its buyer may ask something about; 404 when the link leads to none. */
export async function parcelOfLink(request: Request, params: Readonly<Record<string, string | undefined>>) {
  const { order, page } = await orderOfLink(request, params['token']);
  const part = await askablePart(order.id, params['parcel'] ?? '', new Date());
  if (!part || !order.payment) throw new Response(null, { status: 404, headers: SECRET_PAGE });
  return { order: { id: order.id, paymentId: order.payment.id }, page, part };
}
