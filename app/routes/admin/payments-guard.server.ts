import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { paymentsToDecide, problemOfArea, refundOfArea, type PaymentsToDecide } from '#app/domain/payments/office-queries.server.ts';

const OF_AREA = { problem: problemOfArea, refund: refundOfArea };

/** The list to decide on, for an address that names one thing of it; 404 when that is not in the officer's area. */
export async function listAround(scope: OfficerScope, what: keyof typeof OF_AREA, id: string | undefined): Promise<PaymentsToDecide> {
  if (!(await OF_AREA[what](scope, id ?? ''))) throw new Response(null, { status: 404 });
  return paymentsToDecide(scope);
}
