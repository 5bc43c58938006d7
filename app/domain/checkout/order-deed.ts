import type { OrderPart } from './order-page.server.ts';

const DEEDS = ['cancelled', 'parcel-cancelled', 'return-asked', 'cancel-asked', 'address-corrected'] as const;

/** What a buyer has just done to her order, as the address of its page says afterwards. */
export type OrderDeed = (typeof DEEDS)[number];

/** The address after a deed, for a redirect. */
export const afterDeed = (page: string, deed: OrderDeed): string => `${page}?done=${deed}`;

/** What an address says was done, unless the order itself says otherwise: links are sent on and opened again later. */
export function deedOf(said: string | null, parts: readonly Pick<OrderPart, 'status' | 'returns'>[]): OrderDeed | null {
  const deed = DEEDS.find((each) => each === said);
  const cancelled = ({ status }: Pick<OrderPart, 'status'>) => status === 'CANCELLED';
  const asked = (kind: 'RETURN' | 'CANCEL') => parts.some(({ returns: [newest] }) => newest?.status === 'ASKED' && newest.kind === kind);
  switch (deed) {
    case 'cancelled': return parts.every(cancelled) ? deed : null;
    case 'parcel-cancelled': return parts.some(cancelled) ? deed : null;
    case 'return-asked': return asked('RETURN') ? deed : null;
    case 'cancel-asked': return asked('CANCEL') ? deed : null;
    default: return deed ?? null;
  }
}
