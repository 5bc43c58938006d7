import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { accountMeta } from './page.ts';

export const meta = accountMeta((t) => t('account.withdrawnTitle'));

export default function Withdrawn() {
  const t = useT();
  const to = useLocalPath();
  return (
    <AccountPage title={t('account.withdrawnTitle')} intro={t('account.withdrawnText')}>
      <a className="button button-main" href={to('/')}>{t('common.goHome')}</a>
    </AccountPage>
  );
}
