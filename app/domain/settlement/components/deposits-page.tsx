import { useActionData, useLoaderData } from '@remix-run/react';
import { formatDate } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { Cell, Table } from '#app/ui/table.tsx';
import type { depositsPage } from '../deposit-queries.server.ts';
import { Amount } from './amount.tsx';
import { DepositForm } from './deposit-form.tsx';
import { OfficeTabs } from './office-tabs.tsx';

type Data = Awaited<ReturnType<typeof depositsPage>> & { readonly mine: boolean; readonly id: string; readonly today: string };

/** Taxes the shop holds for the state, and what of them was paid in. */
export function DepositsPage() {
  const t = useT();
  const language = useLanguage();
  const { deposits, held, mine, id, today } = useLoaderData<Data>();
  const answer = useActionData<{ form?: FormState; gone?: true }>();
  return (
    <>
      <OfficeTabs />
      <h1>{t('deposits.title')}</h1>
      <p className="my-2 max-w-3xl text-ink-soft">{t('deposits.intro')}</p>
      {answer?.gone && <p role="alert" className="card my-4 border-madder p-4">{t('deposits.gone')}</p>}
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
        <div className="grid min-w-0 gap-6 *:min-w-0">
          <Table heads={[{ label: t('deposits.which') }, { label: t('deposits.held'), number: true }]}>
            {held.map(({ tax, paise }) => (
              <tr key={tax}>
                <Cell>{t(`deposits.tax.${tax}`)}</Cell>
                <Cell number><Amount of={paise} /></Cell>
              </tr>
            ))}
          </Table>
          <section>
            <h2 className="mb-2">{t('deposits.paid')}</h2>
            {deposits.length === 0 && <p className="card p-4">{t('deposits.none')}</p>}
            {deposits.length > 0 && (
              <Table heads={[{ label: t('deposits.paidOn') }, { label: t('deposits.which') }, { label: t('deposits.challan') }, { label: t('deposits.amount'), number: true }, { label: t('deposits.by') }]}>
                {deposits.map((one) => (
                  <tr key={one.id} className={one.withdrawnAt ? 'text-ink-soft line-through' : ''}>
                    <Cell>{formatDate(one.paidOn, language)}</Cell>
                    <Cell>{t(`deposits.tax.${one.tax}`)}</Cell>
                    <Cell>{one.reference}</Cell>
                    <Cell number><Amount of={one.amountPaise} /></Cell>
                    <Cell>
                      {one.recordedBy.title}
                      {mine && !one.withdrawnAt && (
                        <form method="post" action={`/admin/registers/deposits/${one.id}/withdraw`} className="no-print">
                          <button type="submit" className="button button-plain">{t('deposits.withdraw')}</button>
                        </form>
                      )}
                    </Cell>
                  </tr>
                ))}
              </Table>
            )}
          </section>
        </div>
        {mine ? <DepositForm id={id} form={answer?.form} today={today} /> : <p className="card p-4">{t('deposits.stateOnly')}</p>}
      </div>
    </>
  );
}
