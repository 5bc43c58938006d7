import type { LoaderFunctionArgs } from '@remix-run/node';
import { pdfAnswer } from '#app/domain/papers/pdf-answer.server.ts';
import { paperOfLink } from './order-paper.server.ts';

/** The same paper as a PDF. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { paper } = await paperOfLink(args);
  return pdfAnswer(paper.sheet, { number: paper.number, author: paper.sellerName, madeAt: paper.issuedAt });
}
