import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { OrderPageData } from '../order-page.server.ts';

/** Money that came and does not fit the order: what it is, and what becomes of it. */
export function PaymentNotice({ problems }: { readonly problems: NonNullable<OrderPageData['payment']>['problems'] }) {
  const t = useT();
  const language = useLanguage();
  return problems.map(({ id, kind, seenAmount, currency, returnedAt }) => {
    const amount = currency === 'inr' ? formatMoney(seenAmount, language) : `${(seenAmount / 100).toFixed(2)} ${currency.toUpperCase()}`;
    const words = returnedAt ? 'returned' : kind === 'PAID_TWICE' ? 'twice' : 'looking';
    return (
      <p key={id} role="status" className="mt-4 flex gap-2 rounded-card border-2 border-turmeric bg-turmeric-light p-4">
        <Icon name="rupee" className="mt-0.5 size-5" />
        <span>{t(`payments.notice.${words}`, { amount })}</span>
      </p>
    );
  });
}
