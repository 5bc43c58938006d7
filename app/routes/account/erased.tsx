import { Farewell } from '#app/domain/accounts/components/farewell.tsx';
import { useT } from '#app/i18n/use-language.ts';
import { accountMeta } from './page.ts';

export const meta = accountMeta((t) => t('erasure.doneTitle'));

export default function Erased() {
  const t = useT();
  return <Farewell title={t('erasure.doneTitle')} text={t('erasure.doneText')} />;
}
