import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { accountMeta } from './page.ts';

export const meta = accountMeta((t) => t('erasure.doneTitle'));

export default function Erased() {
  const t = useT();
  const to = useLocalPath();
  return (
    <AccountPage title={t('erasure.doneTitle')} intro={t('erasure.doneText')}>
      <a className="button button-main" href={to('/')}>{t('common.goHome')}</a>
    </AccountPage>
  );
}
