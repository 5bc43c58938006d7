import { useT } from '#app/i18n/use-language.ts';

const OF_ALL = ['orders', 'messages', 'complaints'] as const;
const STAYS = ['books', 'reviews'] as const;

/** What an erasure takes and what it leaves; `account` where there is one to go, `member` where she is in a group. */
export function WhatGoes({ account, member = false }: { readonly account: boolean; readonly member?: boolean }) {
  const t = useT();
  return (
    <>
      <h2>{t('erasure.goesTitle')}</h2>
      <ul className="mt-2 list-disc ps-5">
        {account && <li>{t('erasure.goes.account')}</li>}
        {OF_ALL.map((what) => <li key={what}>{t(`erasure.goes.${what}`)}</li>)}
      </ul>
      <h2 className="mt-6">{t('erasure.staysTitle')}</h2>
      <ul className="mt-2 mb-6 list-disc ps-5">
        {STAYS.map((what) => <li key={what}>{t(`erasure.stays.${what}`)}</li>)}
        {member && <li>{t('erasure.stays.group')}</li>}
      </ul>
    </>
  );
}
