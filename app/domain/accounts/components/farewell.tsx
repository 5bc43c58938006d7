import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { AccountPage } from './account-page.tsx';

/** The last page of somebody who is gone from here: what became of her, and the way back to the shop. */
export function Farewell({ title, text }: { readonly title: string; readonly text: string }) {
  const t = useT();
  const to = useLocalPath();
  return (
    <AccountPage title={title} intro={text}>
      <a className="button button-main" href={to('/')}>{t('common.goHome')}</a>
    </AccountPage>
  );
}
