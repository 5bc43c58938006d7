import { useLoaderData } from '@remix-run/react';
import { CouriersTable } from '#app/domain/remittance/components/couriers-table.tsx';
import { RemittanceList } from '#app/domain/remittance/components/remittance-list.tsx';
import { couriersCash, remittancesOfArea } from '#app/domain/remittance/queries.server.ts';
import { OfficeTabs } from '#app/domain/settlement/components/office-tabs.tsx';
import { useT } from '#app/i18n/use-language.ts';
import { titled } from '../title.ts';
import { adminLoader } from './scope.server.ts';

export const meta = titled('cash.remit.title');

/** Cash of the area that couriers hold, what they handed over, and what is missing. */
export const loader = adminLoader(async ({ scope }) => {
  const [cash, remittances] = await Promise.all([couriersCash(scope, new Date()), remittancesOfArea(scope)]);
  return { ...cash, ...remittances };
});

export default function Remittances() {
  const t = useT();
  const { couriers, days, owed, recent } = useLoaderData<typeof loader>();
  return (
    <>
      <OfficeTabs />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('cash.remit.title')}</h1>
        <a className="button button-plain" href="/admin/remittances/statement">{t('cash.statement.title')}</a>
      </div>
      <p className="my-2 max-w-3xl text-ink-soft">{t('cash.remit.intro', { days })}</p>
      <CouriersTable couriers={couriers} />
      {owed.length > 0 && (
        <section className="mt-6">
          <h2 className="mb-2 text-madder">{t('cash.remit.owed')}</h2>
          <RemittanceList remittances={owed} />
        </section>
      )}
      <section className="mt-6">
        <h2 className="mb-2">{t('cash.remit.recent')}</h2>
        {recent.length === 0 ? <p>{t('cash.remit.noneYet')}</p> : <RemittanceList remittances={recent} />}
      </section>
    </>
  );
}
