import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { KeptBills } from '#app/domain/erasure/kept-bills.server.ts';

const OF_ALL = ['orders', 'messages', 'complaints'] as const;

interface Props {
  /** Whether there is an account to go. */
  readonly account: boolean;
  /** Whether she is in a group. */
  readonly member?: boolean;
  readonly bills: KeptBills;
}

/** What an erasure takes and what it leaves. */
export function WhatGoes({ account, member = false, bills }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <h2>{t('erasure.goesTitle')}</h2>
      <ul className="mt-2 list-disc ps-5">
        {account && <li>{t('erasure.goes.account')}</li>}
        {OF_ALL.map((what) => <li key={what}>{t(`erasure.goes.${what}`)}</li>)}
      </ul>
      <h2 className="mt-6">{t('erasure.staysTitle')}</h2>
      <ul className="mt-2 mb-6 list-disc ps-5">
        <li>{t('erasure.stays.books')}</li>
        <li>{t('erasure.stays.bills', { amount: formatMoney(bills.namedFromPaise, language), months: String(bills.keepMonths) })}</li>
        <li>{t('erasure.stays.reviews')}</li>
        {member && <li>{t('erasure.stays.group')}</li>}
      </ul>
    </>
  );
}
