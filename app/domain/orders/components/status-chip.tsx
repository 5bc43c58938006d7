import type { GroupOrderStatus } from '#app/generated/prisma/enums.ts';
import { useT } from '#app/i18n/use-language.ts';

const LOOKS: Record<GroupOrderStatus, string> = {
  AWAITING_PAYMENT: 'bg-cotton-dark',
  PLACED: 'bg-turmeric-light',
  ACCEPTED: 'bg-indigo-light text-indigo',
  PACKED: 'bg-indigo-light text-indigo',
  DISPATCHED: 'bg-indigo-light text-indigo',
  DELIVERED: 'bg-neem-light text-neem',
  RETURNED: 'bg-madder-light text-madder-dark',
  CANCELLED: 'bg-madder-light text-madder-dark',
};

/** Where a group order stands, in a word or two. */
export function StatusChip({ status }: { readonly status: GroupOrderStatus }) {
  const t = useT();
  return <span className={`inline-block rounded-card px-2 py-0.5 text-sm font-semibold whitespace-nowrap ${LOOKS[status]}`}>{t(`orders.status.${status}`)}</span>;
}
