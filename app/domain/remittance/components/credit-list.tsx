import { formatDate, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { openCredits } from '../queries.server.ts';
import { courierName } from './courier-name.ts';

type Credit = Awaited<ReturnType<typeof openCredits>>[number];

/** Lines of the bank's statement, each with what it may be for: an officer confirms or sets it aside. */
export function CreditList({ credits }: { readonly credits: readonly Credit[] }) {
  const t = useT();
  const language = useLanguage();
  if (credits.length === 0) return <p className="card p-6">{t('cash.statement.none')}</p>;
  return (
    <ul className="grid gap-3">
      {credits.map(({ id, day, amountPaise, reference, narration, proposal }) => (
        <li key={id} className="card flex flex-wrap items-center justify-between gap-4 p-4">
          <div className="min-w-0 grow basis-72">
            <p className="text-lg font-bold">{formatMoney(Number(amountPaise), language)} <span className="text-base font-normal text-ink-soft">· {formatDate(day, language)}</span></p>
            <p className="text-sm break-words text-ink-soft">{[reference, narration].filter(Boolean).join(' · ')}</p>
            <p className={proposal && proposal.by !== 'courier' ? 'font-semibold text-neem' : ''}>
              {proposal ? t(`cash.statement.by.${proposal.by}`, { courier: courierName(proposal.courier), count: proposal.parcelIds.length }) : t('cash.statement.unknown')}
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            {proposal && <a className="button button-main" href={`/admin/remittances/couriers/${encodeURIComponent(proposal.courier)}?credit=${id}`}>{t('cash.statement.look')}</a>}
            <form method="post" action={`/admin/remittances/credits/${id}/set-aside`}>
              <button type="submit" className="button button-plain" aria-label={t('cash.statement.asideOne', { amount: formatMoney(Number(amountPaise), language) })}>{t('cash.statement.aside')}</button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  );
}
