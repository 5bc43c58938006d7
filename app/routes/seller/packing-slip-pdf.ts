import { pdfAnswer } from '#app/domain/papers/pdf-answer.server.ts';
import { packingSlip } from './packing-slip.server.ts';
import { sellerLoader } from './scope.server.ts';

/** The packing slip as a PDF. */
export const loader = sellerLoader(async ({ scope, params }) => {
  const { order, sheet } = await packingSlip(scope, params['id']);
  return pdfAnswer(sheet, { number: order.number, author: order.sellerName, madeAt: order.placedAt });
});
