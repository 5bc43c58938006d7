import { z } from 'zod';
import { cartToken } from '#app/domain/cart/cart-cookie.server.ts';
import { goodsNamed } from '#app/domain/cart/goods-named.server.ts';
import { basketView } from '#app/domain/checkout/basket-view.server.ts';
import type { Notice } from '#app/domain/checkout/components/basket-notice.tsx';

const count = z.coerce.number().int().min(0).max(50);
const did = z.union([
  z.object({ again: count, missing: count }).transform(({ again, missing }) => ({ did: 'again' as const, put: again, missing })),
  z.object({ added: z.uuid() }).transform(({ added }) => ({ did: 'added' as const, variantId: added, quantity: 1 })),
  z.object({ removed: z.uuid(), quantity: z.coerce.number().int().min(1).max(999) }).transform(({ removed, quantity }) => ({ did: 'removed' as const, variantId: removed, quantity })),
]);

/** The basket of this browser, and what was just done to it as the address says. Reading never opens a basket. */
export async function loadCart(request: Request) {
  const said = did.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const [view, notice] = await Promise.all([basketView(cartToken(request), new Date()), said.success ? noticeOf(said.data) : null]);
  return { view, notice };
}

async function noticeOf(said: z.infer<typeof did>): Promise<Notice | null> {
  if (said.did === 'again') return said;
  const goods = await goodsNamed(said.variantId);
  return goods && { ...said, goods };
}
