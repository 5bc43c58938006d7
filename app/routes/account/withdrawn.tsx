import { Farewell } from '#app/domain/accounts/components/farewell.tsx';
import { useT } from '#app/i18n/use-language.ts';
import { accountMeta } from './page.ts';

export const meta = accountMeta((t) => t('account.withdrawnTitle'));

export default function Withdrawn() {
  const t = useT();
  return <Farewell title={t('account.withdrawnTitle')} text={t('account.withdrawnText')} />;
}
