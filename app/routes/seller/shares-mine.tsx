import { useLoaderData } from '@remix-run/react';
import { myShares } from '#app/domain/shares/queries.server.ts';
import { formatDate, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('shares.mine');

/** What she herself got, in a sentence an order. */
export const loader = sellerLoader(({ scope }) => myShares(scope));

export default function MyShares() {
  const t = useT();
  const language = useLanguage();
  const { total, rows } = useLoaderData<typeof loader>();
  return (
    <div className="wrap max-w-xl py-5">
      <a className="no-print inline-flex min-h-12 items-center gap-1 text-indigo" href="/seller/shares">
        <Icon name="back" /> {t('common.back')}
      </a>
      <h1>{t('shares.mine')}</h1>
      <p className="my-3 text-2xl font-bold text-neem">{t('shares.mineTotal', { amount: formatMoney(total, language) })}</p>
      {rows.length === 0 && <p className="card p-4 text-lg">{t('shares.mineNone')}</p>}
      <ul className="grid gap-3">
        {rows.map(({ id, amountPaise, at, number }) => (
          <li key={id} className="card p-4 text-lg">
            {t(amountPaise < 0 ? 'shares.mineBack' : 'shares.mineGot', { amount: formatMoney(Math.abs(amountPaise), language), number, day: formatDate(at, language) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
