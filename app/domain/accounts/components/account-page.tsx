import type { ReactNode } from 'react';
import { useT } from '#app/i18n/use-language.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Done } from '#app/ui/done.tsx';
import type { AccountDeed } from '../account-deed.ts';

interface AccountPageProps {
  readonly title: ReactNode;
  readonly intro?: ReactNode;
  /** One of the pages that the account's own page leads to: it leads back there. */
  readonly within?: boolean;
  /** What she has just done. */
  readonly done?: AccountDeed | null;
  readonly children: ReactNode;
}

/** The frame of account pages: one narrow column, one question. */
export function AccountPage({ title, intro, within = false, done = null, children }: AccountPageProps) {
  const t = useT();
  return (
    <div className={`wrap max-w-lg ${within ? 'pt-2 pb-8' : 'py-8'}`}>
      {within && <AccountTrail />}
      {done && <Done className={within ? 'mt-2 mb-4' : 'mb-6'}>{t(`done.account.${done}`)}</Done>}
      <h1 className={within ? 'mt-2' : ''}>{title}</h1>
      {intro && <p className="mt-3 text-lg text-ink-soft">{intro}</p>}
      <div className="mt-6">{children}</div>
    </div>
  );
}

/** The way back from what belongs to an account. */
export function AccountTrail() {
  const t = useT();
  return <Breadcrumbs trail={[{ path: '/account', name: t('common.account') }]} />;
}
