import type { GroupOrderStatus, ReturnedGoods, ReturnKind, ReturnStatus } from '#app/generated/prisma/enums.ts';

/** What the buyer asked about a parcel, as its sentence tells it. */
export type RequestFact = 'none' | 'return-asked' | 'return-send' | 'return-accepted' | 'return-refused' | 'cancel-asked' | 'cancel-refused';

/** What must be read of a group order to know it: the newest request. */
export const NEWEST_REQUEST = { orderBy: { id: 'desc' }, take: 1, select: { kind: true, status: true, goods: true, answer: true } } as const;

interface Row {
  readonly kind: ReturnKind;
  readonly status: ReturnStatus;
  readonly goods: ReturnedGoods | null;
}

/** A parcel that was cancelled says so itself; so does one that was sent although she asked to cancel it. */
export function requestFact([newest]: readonly Row[], status: GroupOrderStatus): RequestFact {
  if (!newest) return 'none';
  if (newest.kind === 'CANCEL') {
    if (status !== 'PACKED') return 'none';
    return newest.status === 'ASKED' ? 'cancel-asked' : 'cancel-refused';
  }
  if (newest.status === 'ASKED') return 'return-asked';
  if (newest.status === 'REFUSED') return 'return-refused';
  return newest.goods === 'EXPECTED' ? 'return-send' : 'return-accepted';
}
