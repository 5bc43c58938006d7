import { orderByToken } from '#app/domain/orders/order-by-token.server.ts';
import { languageOfPath, localPath } from '#app/i18n/languages.ts';

/** Pages under an order's link: the link is a secret, so it goes into no index, no cache and no Referer. */
export const SECRET_PAGE = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' };

/** The order of the link, and the address of its page in the language of the request; 404 for a link that leads nowhere. */
export async function orderOfLink(request: Request, token: string | undefined) {
  const order = await orderByToken(token ?? '');
  if (!order) throw new Response(null, { status: 404, headers: SECRET_PAGE });
  return { order, page: localPath(languageOfPath(new URL(request.url).pathname), `/orders/${order.token}`) };
}
