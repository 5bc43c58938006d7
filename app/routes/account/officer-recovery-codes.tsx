import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { freshRecoveryCodes, officerProgress } from '#app/domain/accounts/officer-progress.server.ts';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { accountMeta } from './page.ts';
import { noStore } from './page.server.ts';

export const meta = accountMeta((t) => t('account.recoveryListTitle'));
export const headers = noStore;

/** Shows the fresh codes once: the cookie that brought them goes with the page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date();
  const officerId = (await visitorOf(request))?.officerId;
  const fresh = freshRecoveryCodes.read(request, now);
  if (!officerId || fresh?.officerId !== officerId) throw redirect('/admin');
  const next = officerProgress.read(request, now)?.next ?? '/admin';
  return data({ codes: fresh.codes, next }, { headers: [['Set-Cookie', freshRecoveryCodes.clear()], ['Set-Cookie', officerProgress.clear()]] });
}

export default function RecoveryCodes() {
  const t = useT();
  const { codes, next } = useLoaderData<typeof loader>();
  return (
    <AccountPage title={t('account.recoveryListTitle')} intro={t('account.recoveryListIntro')}>
      <ol className="card grid grid-cols-1 gap-2 p-4 sm:grid-cols-2">
        {codes.map((code) => <li key={code}><code className="text-lg font-bold tracking-wider">{code}</code></li>)}
      </ol>
      <p className="no-print mt-6">
        <a className="button button-main w-full" href={next}>{t('account.recoveryListDone')}</a>
      </p>
    </AccountPage>
  );
}
