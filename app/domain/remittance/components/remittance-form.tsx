import { formatDate, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { ChoiceField, FormProblems, TextField, useErrorText } from '#app/ui/field.tsx';
import { useHere } from '#app/ui/use-here.ts';
import type { WaitingParcel } from '../propose-match.ts';

/** What the form begins with: the bank's line it is for, if any. */
export interface RemittanceStart {
  readonly id: string;
  readonly courier: string;
  readonly today: string;
  /** Delivered before this day, the cash is late. */
  readonly lateBefore: string;
  readonly credit: { readonly id: string; readonly day: string; readonly reference: string; readonly rupees: string; readonly parcelIds: readonly string[] } | null;
}

interface Props {
  readonly form: FormState | undefined;
  readonly parcels: readonly WaitingParcel[];
  readonly start: RemittanceStart;
}

/** The parcels whose cash a courier handed over, what came, and what becomes of a difference. */
export function RemittanceForm({ form, parcels, start }: Props) {
  const t = useT();
  const here = useHere();
  const { credit } = start;
  const id = typeof form?.values['id'] === 'string' ? form.values['id'] : start.id;
  return (
    <form method="post" action={here} noValidate className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="courier" value={start.courier} />
      {credit && <input type="hidden" name="creditId" value={credit.id} />}
      <Parcels form={form} parcels={parcels} start={start} />
      <div className="card p-4 lg:sticky lg:top-4">
        <FormProblems form={form} />
        <TextField form={form} name="received" label={t('cash.remit.received')} hint={t('cash.remit.receivedHint')} known={credit?.rupees} inputMode="decimal" maxLength={20} required />
        <TextField form={form} name="receivedOn" type="date" label={t('cash.remit.day')} known={credit?.day ?? start.today} required />
        <TextField form={form} name="reference" label={t('cash.remit.reference')} known={credit?.reference} autoCapitalize="characters" maxLength={40} required />
        <TextField form={form} name="charges" label={t('cash.remit.charges')} hint={t('cash.remit.chargesHint')} inputMode="decimal" maxLength={20} optional />
        <ChoiceField form={form} name="fate" label={t('cash.remit.ifDifferent')} choices={[{ value: 'OWED', label: t('cash.remit.keepOwed') }, { value: 'WRITTEN_OFF', label: t('cash.remit.writeOff') }]} />
        <TextField form={form} name="note" label={t('cash.remit.note')} maxLength={300} optional />
        <button type="submit" className="button button-main w-full">{t('cash.remit.record')}</button>
      </div>
    </form>
  );
}

function Parcels({ form, parcels, start }: Props) {
  const t = useT();
  const language = useLanguage();
  const text = useErrorText();
  const typed = form ? [form.values['parcel']].flat() : null;
  const ticked = (id: string) => (typed ? typed.includes(id) : (start.credit?.parcelIds.includes(id) ?? false));
  const wrong = form?.errors['parcel'] ?? [];
  return (
    <fieldset className="card p-4" aria-describedby={wrong.length > 0 ? 'parcel-error' : undefined}>
      <legend className="float-start mb-2 text-lg font-bold text-indigo">{t('cash.remit.whose')}</legend>
      <ul className="clear-both divide-y divide-rule">
        {parcels.map(({ id, number, trackingNumber, paise, deliveredOn }) => (
          <li key={id}>
            <label className="flex min-h-12 items-center gap-3 py-1">
              <input type="checkbox" name="parcel" value={id} defaultChecked={ticked(id)} className="size-5 accent-madder" />
              <span className="grow">
                <span className="font-semibold">{number}</span> <span className="text-sm text-ink-soft">{trackingNumber}</span>
                <span className={`block text-sm ${deliveredOn < start.lateBefore ? 'font-semibold text-madder' : 'text-ink-soft'}`}>
                  {t(deliveredOn < start.lateBefore ? 'cash.remit.deliveredLate' : 'cash.remit.delivered', { day: formatDate(new Date(deliveredOn), language) })}
                </span>
              </span>
              <span className="money">{formatMoney(paise, language)}</span>
            </label>
          </li>
        ))}
      </ul>
      {wrong.length > 0 && <p id="parcel-error" className="mt-2 font-semibold text-madder">{wrong.map(text).join(' ')}</p>}
    </fieldset>
  );
}
