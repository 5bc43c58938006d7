import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CreditList } from '#app/domain/remittance/components/credit-list.tsx';
import { importStatement } from '#app/domain/remittance/import-statement.server.ts';
import { openCredits } from '#app/domain/remittance/queries.server.ts';
import { OfficeTabs } from '#app/domain/settlement/components/office-tabs.tsx';
import { useT } from '#app/i18n/use-language.ts';
import { readUpload } from '#app/lib/read-upload.server.ts';
import { titled } from '../title.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('cash.statement.title');

const MOST_BYTES = 4 * 1024 * 1024;

/** Lines of the bank's statement that wait for a decision. */
export const loader = adminLoader(async ({ scope }) => ({ credits: await openCredits(scope) }));

/** Takes a statement. */
export const action = adminAction(async ({ scope, request }) => {
  const { files: [file], refused } = await readUpload(request, { maxFiles: 1, maxFileBytes: MOST_BYTES });
  if (!file) return data({ refused: refused && refused.code !== 'malformed' ? ('too-long' as const) : ('no-file' as const) }, { status: 422 });
  const imported = await importStatement(scope, file.bytes, new Date());
  return imported.ok ? data({ report: imported.value }) : data({ refused: imported.error }, { status: 422 });
});

export default function Statement() {
  const t = useT();
  const { credits } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const report = answer && 'report' in answer ? answer.report : null;
  return (
    <>
      <OfficeTabs />
      <h1>{t('cash.statement.title')}</h1>
      <p className="my-2 max-w-3xl text-ink-soft">{t('cash.statement.intro')}</p>
      {answer && 'refused' in answer && <p role="alert" className="my-3 rounded-card border-2 border-madder bg-madder-light p-3 font-semibold">{t(`cash.statement.refused.${answer.refused}`)}</p>}
      {report && (
        <div role="status" className="my-3 rounded-card bg-neem-light p-3">
          <p className="font-semibold">{t('cash.statement.report', { fresh: report.fresh, known: report.known })}</p>
          {report.rejected.length > 0 && (
            <ul className="ms-5 list-disc">
              {report.rejected.slice(0, 50).map(({ line, problem }) => (
                <li key={line}>{t(`cash.statement.rejected.${problem}`, { line })}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <form method="post" encType="multipart/form-data" className="card no-print my-4 flex max-w-2xl flex-wrap items-end gap-3 p-4">
        <label className="grid gap-1 font-semibold">
          {t('cash.statement.file')}
          <input type="file" name="file" accept=".csv,.txt,text/csv,text/plain" className="field" />
        </label>
        <button className="button button-main">{t('cash.statement.read')}</button>
      </form>
      <CreditList credits={credits} />
    </>
  );
}
