import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PaperPage } from '#app/domain/papers/components/paper-page.tsx';
import { SECRET_PAGE } from './order-link.server.ts';
import { paperOfLink } from './order-paper.server.ts';
import { pageMeta } from './page-meta.ts';

export const meta: MetaFunction<typeof loader> = (input) => pageMeta(input, (t) => ({ title: `${t('papers.linkTitle')} ${input.data?.paper.number ?? ''}`, path: null }));
export const headers = () => SECRET_PAGE;

/** An invoice or credit note of the buyer's order, to read and to print. */
export function loader(args: LoaderFunctionArgs) {
  return paperOfLink(args);
}

export default function OrderPaper() {
  const { paper, page } = useLoaderData<typeof loader>();
  return <PaperPage sheet={paper.sheet} back={page} pdf={`${page}/papers/${paper.id}/pdf`} />;
}
