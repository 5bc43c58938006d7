import { Fragment, type ReactNode } from 'react';
import { formatDate } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { personName } from '#app/i18n/person-name.ts';
import { Icon } from '#app/ui/icon.tsx';
import { checkPapers } from '../evidence.ts';
import { formatMobile, type Mobile } from '../formats.ts';
import type { groupFile } from '../queries.server.ts';
import { byRole } from '../roles.ts';
import { PlaceWay } from './place-way.tsx';

export type File = NonNullable<Awaited<ReturnType<typeof groupFile>>>;

/** Everything known of a group on the left, what may be decided on the right. */
export function GroupFile({ group, children }: { readonly group: File; readonly children: ReactNode }) {
  const t = useT();
  const text = useLocalText();
  return (
    <>
      <h1>
        {text(group, 'name')} <span className="rounded-card bg-indigo-light px-2 py-1 align-middle text-sm font-semibold">{t(`admin.group${group.status}`)}</span>
      </h1>
      <p className="mt-1 text-ink-soft">
        <PlaceWay way={group.way} />
      </p>
      {group.status === 'APPROVED' && (
        <a className="link inline-flex min-h-12 items-center" href={`/groups/${group.slug}`}>
          {t('admin.seeShop')}
        </a>
      )}
      <div className="mt-4 grid gap-6 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-6">
          <Evidence group={group} />
          <Checks group={group} />
          <History group={group} />
        </div>
        <div>{children}</div>
      </div>
    </>
  );
}

function Evidence({ group }: { readonly group: File }) {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  const [standing] = group.taxStandings;
  const [account] = group.bankAccounts;
  const rows: [string, ReactNode][] = [
    [t('admin.address'), `${group.address}, ${group.pin}`],
    [t('admin.formed'), group.formedOn && formatDate(group.formedOn, language)],
    [t('admin.story'), text(group, 'story')],
    [t('admin.fssai'), group.makesFood ? group.fssai : t('admin.notFood')],
    [t('admin.standing'), standing && t(`admin.standing${standing.kind}`)],
    [t('admin.pan'), standing?.pan],
    [t('admin.gstin'), standing?.gstin ?? standing?.federation?.gstin],
    [t('admin.federation'), standing?.federation && text(standing.federation, 'name')],
    [t('admin.enrolment'), standing?.enrolmentNumber],
    [t('admin.bank'), account && `${account.holder}, ${account.accountNumber}, ${account.ifsc}`],
    [t('admin.bearers'), <Bearers key="bearers" group={group} />],
  ];
  return (
    <section className="card p-4">
      <h2>{t('admin.evidence')}</h2>
      <dl className="mt-3">
        {rows.map(([label, value]) => (
          <div key={label} className="grid gap-x-4 border-t border-rule py-2 sm:grid-cols-[12rem_1fr]">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="break-words whitespace-pre-line">{value || <span className="text-ink-soft">{t('admin.notGiven')}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Bearers({ group }: { readonly group: File }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul>
      {group.memberships.toSorted(byRole).map(({ role, person }) => (
        <li key={person.id}>
          {personName(language, person)}, {t(`apply.role${role}`)}
          {person.logins.map(({ login }) => (
            <Fragment key={login.address}> · <span className="whitespace-nowrap">{login.kind === 'PHONE' ? formatMobile(login.address as Mobile) : login.address}</span></Fragment>
          ))}
        </li>
      ))}
      {group.invitations.map(({ id, name, login }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 text-ink-soft">
          <span>{name}, {t('members.waiting')} · <span className="whitespace-nowrap">{formatMobile(login.address as Mobile)}</span></span>
          {!group.related && (
            <form method="post" action={`/admin/groups/${group.id}/asked/${id}/withdraw`} className="no-print">
              <button type="submit" className="link min-h-12 cursor-pointer" aria-label={t('members.withdrawOne', { name })}>{t('members.withdraw')}</button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function Checks({ group }: { readonly group: File }) {
  const t = useT();
  const text = useLocalText();
  const [standing] = group.taxStandings;
  const checks = checkPapers({ makesFood: group.makesFood, fssai: group.fssai, pan: standing?.pan ?? null, gstin: standing?.gstin ?? null, stateCode: group.place.stateCode });
  return (
    <section className="card p-4">
      <h2>{t('admin.checks')}</h2>
      <ul className="mt-3 grid gap-2">
        {checks.map(({ what, good }) => (
          <li key={what} className={`flex gap-2 ${good ? 'text-neem' : 'text-madder'}`}>
            <Icon name={good ? 'check' : 'warning'} /> {good ? t(`admin.checkGood.${what}`) : t(`admin.checkBad.${what}`)}
          </li>
        ))}
      </ul>
      <h3 className="mt-4">{t('admin.twins')}</h3>
      <ul className="mt-2">
        {group.twins.length === 0 && <li>{t('admin.noTwins')}</li>}
        {group.twins.map((twin) => (
          <li key={`${twin.id}${twin.shared}`} className="text-madder">
            {t('admin.twinBy', { group: text(twin, 'name'), what: twin.shared })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ group }: { readonly group: File }) {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="card p-4">
      <h2>{t('admin.history')}</h2>
      <ol className="mt-3 grid gap-2">
        {group.applications.map((application) => (
          <li key={application.id}>
            {application.decidedAt && application.decidedBy && (application.status === 'APPROVED' || application.status === 'REFUSED') && (
              <p>
                {formatDate(application.decidedAt, language)}:{' '}
                {t(`admin.history${application.status}`, { name: personName(language, application.decidedBy.person), title: application.decidedBy.title, reason: application.reason ?? '' })}
              </p>
            )}
            <p>
              {formatDate(application.submittedAt, language)}: {t('admin.historySent', { name: personName(language, application.submittedBy) })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
