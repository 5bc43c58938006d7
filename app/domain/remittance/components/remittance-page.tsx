import { useActionData, useLoaderData } from '@remix-run/react';
import { Amount } from '#app/domain/settlement/components/amount.tsx';
import { OfficeTabs } from '#app/domain/settlement/components/office-tabs.tsx';
import { formatDate, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import type { FormState } from '#app/lib/forms.ts';
import { ChoiceField, FormProblems, TextField } from '#app/ui/field.tsx';
import type { remittanceOfArea } from '../queries.server.ts';
import { courierName } from './courier-name.ts';
import { Difference } from './difference.tsx';
import { WriteOff } from './write-off.tsx';

type Remittance = NonNullable<Awaited<ReturnType<typeof remittanceOfArea>>>;

/** One remittance: what came, for which parcels, and what is still owed of it. */
export function RemittancePage() {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  const { remittance } = useLoaderData<{ remittance: Remittance }>();
  const form = useActionData<{ form: FormState }>()?.form;
  const rows = [['expected', remittance.expectedPaise], ['received', remittance.receivedPaise], ['charges', remittance.chargesPaise]] as const;
  return (
    <>
      <OfficeTabs />
      <h1>{t('cash.remit.one', { number: remittance.number, courier: courierName(remittance.courier) })}</h1>
      <p className="my-2 break-words text-ink-soft">{t('cash.remit.recorded', { day: formatDate(remittance.receivedOn, language), reference: remittance.reference, title: remittance.recordedBy.title })}</p>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <section className="card p-4">
          <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-2">
            {rows.map(([label, paise]) => (
              <div key={label} className="contents">
                <dt>{t(`cash.remit.${label}`)}</dt>
                <dd className="text-end"><Amount of={paise} /></dd>
              </div>
            ))}
          </dl>
          <p className="mt-3 border-t border-rule pt-3"><Difference paise={remittance.differencePaise} fate={remittance.fate} /></p>
          {remittance.note && <p className="mt-2">“{remittance.note}”</p>}
          {remittance.settledAt && <p className="mt-2">{formatDate(remittance.settledAt, language)}, {remittance.settledBy?.title}: “{remittance.settledNote}”</p>}
          {remittance.fate === 'WRITE_OFF_ASKED' && remittance.askedAt && <WriteOff id={remittance.id} by={remittance.askedBy?.title ?? ''} on={remittance.askedAt} mine={remittance.mine} form={form} />}
          {remittance.decidedAt && <p className="mt-2">{t(remittance.fate === 'WRITTEN_OFF' ? 'cash.remit.writeOffApproved' : 'cash.remit.writeOffRefused', { day: formatDate(remittance.decidedAt, language), title: remittance.decidedBy?.title ?? '' })}</p>}
          {remittance.fate === 'OWED' && <Settle id={remittance.id} over={remittance.differencePaise > 0n} form={form} />}
        </section>
        <section className="card p-4">
          <h2>{t('cash.remit.parcels')}</h2>
          <ul className="mt-2 divide-y divide-rule">
            {remittance.parcels.map(({ groupOrderId, amountPaise, groupOrder }) => (
              <li key={groupOrderId} className="flex items-center justify-between gap-3">
                <a className="link inline-flex min-h-12 items-center" href={`/admin/orders/${groupOrderId}`}>{groupOrder.number} · {text(groupOrder, 'groupName')}</a>
                <span className="money">{formatMoney(amountPaise, language)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function Settle({ id, over, form }: { readonly id: string; readonly over: boolean; readonly form: FormState | undefined }) {
  const t = useT();
  return (
    <form method="post" action={`/admin/remittances/${id}/difference`} noValidate className="mt-4 border-t border-rule pt-4">
      <FormProblems form={form} />
      <ChoiceField form={form} name="fate" label={t('cash.remit.settle')} choices={[{ value: 'MADE_GOOD', label: t(over ? 'cash.remit.gaveBack' : 'cash.remit.paidLater') }, { value: 'WRITTEN_OFF', label: t(over ? 'cash.remit.keep' : 'cash.remit.writeOff') }]} />
      <TextField form={form} name="note" label={t('cash.remit.settleNote')} maxLength={300} required />
      <button type="submit" className="button button-main">{t('cash.remit.settleNow')}</button>
    </form>
  );
}
