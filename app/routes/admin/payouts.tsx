import { data, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { Amount } from '#app/domain/settlement/components/amount.tsx';
import { OfficeTabs } from '#app/domain/settlement/components/office-tabs.tsx';
import { preparePayoutRun } from '#app/domain/settlement/prepare-run.server.ts';
import { dueNow, payoutRuns } from '#app/domain/settlement/run-queries.server.ts';
import { formatDate, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { personName } from '#app/i18n/person-name.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { Cell, Table } from '#app/ui/table.tsx';
import { titled } from '../title.ts';
import { NextPage } from './next-page.tsx';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('money.office.payouts');

/** What is due today, and the runs there were. */
export const loader = adminLoader(async ({ scope, request }) => {
  const [due, runs] = await Promise.all([dueNow(scope, new Date()), payoutRuns(scope, new URL(request.url).searchParams.get('after'))]);
  return { due, ...runs };
});

/** Prepares a run of everything due. */
export const action = adminAction(async ({ scope, request }) => {
  const byUpi = (await sentForm(request)).get('byUpi') === 'yes';
  const prepared = await preparePayoutRun(scope, { byUpi }, new Date());
  return prepared.ok ? redirect(`/admin/payouts/${prepared.value.id}`, 303) : data({ refused: prepared.error }, { status: 409 });
});

export default function Payouts() {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  const { due, page, next } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  return (
    <>
      <OfficeTabs />
      <h1>{t('money.office.payouts')}</h1>
      <section className="card my-4 max-w-2xl p-4">
        <h2>{t('money.office.due')}</h2>
        <p className="my-2 text-lg font-semibold">{t('money.office.dueText', { groups: due.groups, amount: formatMoney(Number(due.amountPaise), language) })}</p>
        {refused && <p role="alert" className="mb-2 font-bold text-madder">{t(`money.office.refused.${refused}`)}</p>}
        {due.groups > 0 && (
          <form method="post" action="/admin/payouts" className="flex flex-wrap items-center gap-4">
            <button className="button button-main">{t('money.office.prepare')}</button>
            <label className="flex min-h-12 items-center gap-2">
              <input type="checkbox" name="byUpi" value="yes" className="size-6" /> {t('money.office.byUpi')}
            </label>
          </form>
        )}
        <LeftOut title={t('money.office.owing')} groups={due.owing} />
        <LeftOut title={t('money.office.withoutBank')} groups={due.withoutBank} />
      </section>
      <h2 className="mb-2">{t('money.office.runs')}</h2>
      {page.length === 0 && <p className="card p-4">{t('money.office.noRuns')}</p>}
      {page.length > 0 && (
        <Table heads={[{ label: t('money.office.run') }, { label: t('money.office.status') }, { label: t('money.office.payoutsCount'), number: true }, { label: t('money.office.amount'), number: true }, { label: t('money.office.preparedBy') }]}>
          {page.map((run) => (
            <tr key={run.id}>
              <Cell>
                <Link className="link inline-flex min-h-12 items-center font-semibold" to={`/admin/payouts/${run.id}`}>
                  {run.number}
                </Link>{' '}
                {text(run.area, 'name')}
              </Cell>
              <Cell>{t(`money.office.runStatus.${run.status}`)}</Cell>
              <Cell number>{run.payouts}</Cell>
              <Cell number><Amount of={run.amountPaise} /></Cell>
              <Cell>{t('money.office.preparedOn', { name: personName(language, run.preparedBy.person), day: formatDate(run.preparedAt, language) })}</Cell>
            </tr>
          ))}
        </Table>
      )}
      <NextPage next={next} />
    </>
  );
}

function LeftOut({ title, groups }: { readonly title: string; readonly groups: readonly { groupId: string; nameEn: string; nameHi: string; amount: bigint }[] }) {
  const text = useLocalText();
  if (groups.length === 0) return null;
  return (
    <div className="mt-3 rounded-card bg-turmeric-light p-3">
      <p className="font-semibold">{title}</p>
      <ul className="ms-5 list-disc">
        {groups.map((group) => (
          <li key={group.groupId}>
            <Link className="link inline-flex min-h-12 items-center" to={`/admin/groups/${group.groupId}/statement`}>{text(group, 'name')}</Link> <Amount of={group.amount} />
          </li>
        ))}
      </ul>
    </div>
  );
}
