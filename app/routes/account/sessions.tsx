import { useLoaderData } from '@remix-run/react';
import { deedOf } from '#app/domain/accounts/account-deed.ts';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { sessionsOf } from '#app/domain/accounts/queries.server.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { accountMeta } from './page.ts';
import { noStore } from './page.server.ts';
import { personLoader } from './scope.server.ts';

export const meta = accountMeta((t) => t('account.sessionsTitle'));
export const headers = noStore;

export const loader = personLoader(async ({ request, visitor, person, now }) => {
  const sessions = await sessionsOf(person.id, now);
  return { done: deedOf(request), sessions: sessions.map(({ officerId, ...session }) => ({ ...session, here: session.id === visitor.sessionId, officer: officerId !== null })) };
});

export default function Sessions() {
  const t = useT();
  const to = useLocalPath();
  const language = useLanguage();
  const { done, sessions } = useLoaderData<typeof loader>();
  return (
    <AccountPage within done={done} title={t('account.sessionsTitle')} intro={sessions.length > 1 && t('account.sessionsIntro')}>
      <ul className="grid gap-3">
        {sessions.map(({ id, device, createdAt, seenAt, here, officer }) => (
          <li key={id} className="card p-4">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              <Icon name="phone" /> {device || t('account.unknownDevice')}
              {officer && <span className="font-normal text-ink-soft">{t('account.officerSession')}</span>}
              {here && <span className="rounded-card bg-neem-light px-2 text-sm">{t('account.thisDevice')}</span>}
            </p>
            <p className="mt-1 text-sm text-ink-soft">{t('account.sessionSince', { since: formatMoment(createdAt, language), seen: formatMoment(seenAt, language) })}</p>
            {!here && (
              <form method="post" action={to(`/account/sessions/${id}/close`)} className="mt-2">
                <button className="button button-plain" type="submit" aria-label={t('account.sessionCloseNamed', { device: device || t('account.unknownDevice') })}>{t('account.sessionClose')}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action={to('/account/sessions/close-others')} className="mt-6">
          <button className="button button-main w-full" type="submit">{t('account.sessionsCloseOthers')}</button>
        </form>
      )}
    </AccountPage>
  );
}
