import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { deedOf } from '#app/domain/accounts/account-deed.ts';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { ConsentList } from '#app/domain/accounts/components/consent-list.tsx';
import { showAddress } from '#app/domain/accounts/login-address.ts';
import { accountOf } from '#app/domain/accounts/queries.server.ts';
import { InvitationList } from '#app/domain/registry/components/invitation-list.tsx';
import { invitationsTo } from '#app/domain/registry/queries.server.ts';
import { LANGUAGE_NAMES } from '#app/i18n/languages.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { personName } from '#app/i18n/person-name.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { accountMeta } from './page.ts';
import { noStore } from './page.server.ts';
import { personLoader } from './scope.server.ts';

export const meta = accountMeta((t) => t('common.account'));
export const headers = noStore;

export const loader = personLoader(async ({ request, visitor, person }) => {
  const [{ login, ...account }, invitations] = await Promise.all([accountOf({ ...visitor, person }), visitor.loginId ? invitationsTo(visitor.loginId) : []]);
  return {
    ...account,
    invitations,
    done: deedOf(request),
    person,
    address: login && showAddress(login),
    shared: login !== null && login.persons > 1,
    officer: visitor.officerId !== null,
  };
});

export default function AccountHome() {
  const t = useT();
  const to = useLocalPath();
  const language = useLanguage();
  const { done, person, address, shared, group, officer, hasPin, consents, recoveryCodesLeft, invitations } = useLoaderData<typeof loader>();
  const name = personName(language, person);
  return (
    <AccountPage done={done} title={t('account.homeTitle', { name })} intro={address && t('account.signedInWith', { address })}>
      <InvitationList invitations={invitations} inGroup={group !== null && group.status !== 'REFUSED'} />
      <ul className="grid gap-3">
        {officer && <Row icon="list" href="/admin" title={t('account.officerPages')} text={t('account.recoveryLeft', { count: recoveryCodesLeft ?? 0 })} />}
        {group && <Row icon="mark" href="/seller" title={t('account.myGroup', { group: nameText(language, group) })} text={t('account.openGroup')} />}
        <Row icon="box" href={to('/account/orders')} title={t('common.myOrders')} text={t('account.myOrdersText')} />
        <Row icon="heart" href={to('/account/wish-list')} title={t('wishes.listTitle')} text={t('wishes.listText')} />
        <Row icon="person" href={to('/account/profile')} title={t('account.profileTitle')} text={t('account.profileText', { name, language: LANGUAGE_NAMES[person.language] })} />
        {address && <Row icon="lock" href={to('/account/pin')} title={t('account.pinPageTitle')} text={t(hasPin ? 'account.pinOn' : 'account.pinOff')} />}
        <Row icon="phone" href={to('/account/sessions')} title={t('account.sessionsTitle')} text={t('account.sessionsText')} />
        {shared && <Row icon="back" href={to('/account/who')} title={t('account.switchPerson')} text={t('account.switchPersonText')} />}
      </ul>
      <form method="post" action={to('/account/sign-out')} className="mt-6">
        <button className="button button-plain w-full" type="submit">{t('common.signOut')}</button>
      </form>
      {group && !consents.some(({ purpose, withdrawnAt }) => purpose === 'show-name' && !withdrawnAt) && (
        <form method="post" action={to('/account/shown-name')} className="card mt-10 p-4">
          <p className="font-semibold">{t('account.showName')}</p>
          <p className="mt-1 mb-3 text-sm">{t('account.showNameText')}</p>
          <button className="button button-plain w-full" type="submit">{t('account.showNameAgree')}</button>
        </form>
      )}
      <ConsentList consents={consents} />
      {!group && !officer && (
        <ul className="mt-10">
          <Row icon="cross" href={to('/account/erase')} title={t('erasure.link')} text={t('erasure.linkText')} />
        </ul>
      )}
    </AccountPage>
  );
}

function Row({ icon, href, title, text }: { readonly icon: IconName; readonly href: string; readonly title: ReactNode; readonly text: ReactNode }) {
  return (
    <li>
      <a href={href} className="card flex min-h-16 items-center gap-4 px-4 py-3 text-ink no-underline hover:border-madder">
        <span className="text-madder"><Icon name={icon} /></span>
        <span>
          <span className="block font-semibold">{title}</span>
          <span className="block text-sm text-ink-soft">{text}</span>
        </span>
      </a>
    </li>
  );
}
