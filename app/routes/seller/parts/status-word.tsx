import type { ProductStatus } from '#app/generated/prisma/enums.ts';
import { useT } from '#app/i18n/use-language.ts';

const LOOKS: Record<ProductStatus, string> = {
  DRAFT: 'bg-turmeric-light',
  IN_REVIEW: 'bg-turmeric-light',
  PUBLISHED: 'bg-neem-light text-neem',
  REFUSED: 'bg-madder-light text-madder-dark',
  HIDDEN: 'bg-indigo-light text-indigo',
  ARCHIVED: 'bg-cotton-dark',
};

/** Where a listing stands, in a word or two. */
export function StatusWord({ status }: { readonly status: ProductStatus }) {
  const t = useT();
  return <span className={`inline-block rounded-card px-2 py-0.5 text-sm font-semibold ${LOOKS[status]}`}>{t(`seller.status.${status}`)}</span>;
}
