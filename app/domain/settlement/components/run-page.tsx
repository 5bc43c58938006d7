import { useActionData, useLoaderData } from '@remix-run/react';
import { formatDate } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { MESSAGES } from '#app/i18n/messages.ts';
import { personName } from '#app/i18n/person-name.ts';
import { RUN_BUTTONS, canMoveRun, type RunButton } from '../run-moves.ts';
import type { ImportReport } from '../import-results.server.ts';
import type { PayoutRunView } from '../run-queries.server.ts';
import { Amount } from './amount.tsx';
import { OfficeTabs } from './office-tabs.tsx';
import { PayoutTable } from './payout-table.tsx';

export type RunRefusedCode = keyof (typeof MESSAGES)['en']['money']['office']['refused'];

interface Answer {
  readonly refused?: RunRefusedCode;
  readonly report?: ImportReport;
}

/** One payout run: who stands behind it, what it pays to whom, and what the officer can do now. */
export function RunPage() {
  const t = useT();
  const language = useLanguage();
  const { run } = useLoaderData<{ run: PayoutRunView }>();
  const answer = useActionData<Answer>();
  const total = run.payouts.reduce((sum, { status, amountPaise }) => (status === 'CANCELLED' ? sum : sum + amountPaise), 0n);
  const moves = RUN_BUTTONS.filter((move) => canMoveRun(run.status, move) && !(move === 'approve' && run.mine));
  return (
    <>
      <OfficeTabs />
      <h1>
        {t('money.office.run')} {run.number}
      </h1>
      <p className="my-2">
        <strong>{t(`money.office.runStatus.${run.status}`)}</strong> · <Amount of={total} /> · {t('money.office.preparedBy')}: {t('money.office.preparedOn', { name: personName(language, run.preparedBy.person), day: formatDate(run.preparedAt, language) })}
        {run.approvedBy && run.approvedAt && (
          <> · {t('money.office.approvedBy')}: {t('money.office.preparedOn', { name: personName(language, run.approvedBy.person), day: formatDate(run.approvedAt, language) })}</>
        )}
      </p>
      {answer?.refused && <p role="alert" className="my-3 rounded-card border-2 border-madder bg-madder-light p-3 font-semibold">{t(`money.office.refused.${answer.refused}`)}</p>}
      {answer?.report && <Report report={answer.report} />}
      {run.mine && run.status === 'AWAITING' && <p className="my-3 rounded-card bg-turmeric-light p-3">{t('money.office.mine')}</p>}
      <div className="no-print my-4 flex flex-wrap gap-3">
        {moves.map((move) => (
          <MoveForm key={move} id={run.id} move={move} />
        ))}
        {(run.status === 'EXPORTED' || run.status === 'CLOSED') && (
          <>
            <a className="button button-plain" href={`/admin/payouts/${run.id}/bank.csv`}>{t('money.office.bankFile')}</a>
            <a className="button button-plain" href={`/admin/payouts/${run.id}/upi.csv`}>{t('money.office.upiList')}</a>
          </>
        )}
      </div>
      <PayoutTable run={run} />
      {(run.status === 'EXPORTED' || run.status === 'CLOSED') && <ResultsForm id={run.id} />}
    </>
  );
}

function MoveForm({ id, move }: { readonly id: string; readonly move: RunButton }) {
  const t = useT();
  return (
    <form method="post" action={`/admin/payouts/${id}/${move}`}>
      <button className={`button ${move === 'cancel' || move === 'send-back' ? 'button-plain' : 'button-main'}`}>{t(`money.office.move.${move}`)}</button>
    </form>
  );
}

function ResultsForm({ id }: { readonly id: string }) {
  const t = useT();
  return (
    <section className="card no-print my-6 max-w-2xl p-4">
      <h2>{t('money.office.results')}</h2>
      <p className="my-2">{t('money.office.resultsText')}</p>
      <form method="post" action={`/admin/payouts/${id}/results`} encType="multipart/form-data" className="flex flex-wrap items-end gap-3">
        <label className="grid gap-1 font-semibold">
          {t('money.office.file')}
          <input type="file" name="file" accept=".csv,text/csv,text/plain" className="field" />
        </label>
        <button className="button button-main">{t('money.office.send')}</button>
      </form>
    </section>
  );
}

function Report({ report }: { readonly report: ImportReport }) {
  const t = useT();
  return (
    <div role="status" className="my-3 rounded-card bg-neem-light p-3">
      <p className="font-semibold">{t('money.office.report', { paid: report.paid, returned: report.returned, known: report.known })}</p>
      {report.rejected.length > 0 && (
        <>
          <p className="mt-2 font-semibold text-madder">{t('money.office.rejected')}</p>
          <ul className="ms-5 list-disc">
            {report.rejected.map(({ line, reference, problem }) => (
              <li key={line}>{t('money.office.rejectedLine', { line, reference, why: t(`money.office.rowProblem.${problem}`) })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
