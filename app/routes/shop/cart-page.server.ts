import { z } from 'zod';
import { cartToken } from '#app/domain/cart/cart-cookie.server.ts';
import { goodsNamed } from '#app/domain/cart/goods-named.server.ts';
import { basketView } from '#app/domain/checkout/basket-view.server.ts';
import type { Notice } from '#app/domain/checkout/components/basket-notice.tsx';

const did = z.union([
  z.object({ added: z.uuid() }).transform(({ added }) => ({ did: 'added' as const, variantId: added, quantity: 1 })),
  z.object({ removed: z.uuid(), quantity: z.coerce.number().int().min(1).max(999) }).transform(({ removed, quantity }) => ({ did: 'removed' as const, variantId: removed, quantity })),
]);

/** The basket of this browser, and what was just done to it as the address says. Reading never opens a basket. */
export async function loadCart(request: Request) {
  const said = did.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const [view, goods] = await Promise.all([basketView(cartToken(request), new Date()), said.success ? goodsNamed(said.data.variantId) : null]);
  const notice: Notice | null = said.success && goods ? { ...said.data, goods } : null;
  return { view, notice };
}
