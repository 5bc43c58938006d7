import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { loginOf, personsOfLogin } from '#app/domain/accounts/queries.server.ts';
import { showAddress } from '#app/domain/accounts/login-address.ts';
import { localPath } from '#app/i18n/languages.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { personName } from '#app/i18n/person-name.ts';
import { Icon } from '#app/ui/icon.tsx';
import { accountMeta } from './page.ts';
import { noStore } from './page.server.ts';
import { loginLoader } from './scope.server.ts';

export const meta = accountMeta((t) => t('account.whoTitle'));
export const headers = noStore;

export const loader = loginLoader(async ({ loginId, language }) => {
  const [login, persons] = await Promise.all([loginOf(loginId), personsOfLogin(loginId)]);
  if (persons.length === 0) throw redirect(localPath(language, '/account/new'));
  return { address: showAddress(login), persons };
});

export default function Who() {
  const t = useT();
  const to = useLocalPath();
  const language = useLanguage();
  const { address, persons } = useLoaderData<typeof loader>();
  return (
    <AccountPage title={t('account.whoTitle')} intro={t(persons.length > 1 ? 'account.whoIntro' : 'account.whoIntroOne', { address })}>
      <ul className="grid gap-3">
        {persons.map(({ id, name, nameHi, hasPin }) => {
          const row = (
            <>
              <Icon name={hasPin ? 'lock' : 'person'} />
              <span className="text-lg font-semibold">{personName(language, { name, nameHi })}</span>
              {hasPin && <span className="ms-auto text-sm text-ink-soft">{t('account.asksPin')}</span>}
            </>
          );
          const look = 'card flex min-h-14 w-full items-center gap-3 px-4 py-2 text-start text-ink no-underline cursor-pointer hover:border-madder';
          return (
            <li key={id}>
              {hasPin ? (
                <a className={look} href={to(`/account/who/${id}`)}>{row}</a>
              ) : (
                <form method="post" action={to(`/account/who/${id}`)}>
                  <button className={look} type="submit">{row}</button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      <p className="mt-6">
        <a className="button button-plain w-full" href={to('/account/new')}>{t('account.somebodyElse')}</a>
      </p>
    </AccountPage>
  );
}
