import { pdfAnswer } from '#app/domain/papers/pdf-answer.server.ts';
import { paperOr404 } from './paper-guard.server.ts';
import { sellerLoader } from './scope.server.ts';

/** The same paper as a PDF. */
export const loader = sellerLoader(async ({ scope, params }) => {
  const paper = await paperOr404(scope, params['paper']);
  return pdfAnswer(paper.sheet, { number: paper.number, author: paper.sellerName, madeAt: paper.issuedAt });
});
