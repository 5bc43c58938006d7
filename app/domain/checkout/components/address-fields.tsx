import { stateName } from '#app/domain/registry/states.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { SelectField, TextField } from '#app/ui/field.tsx';
import type { CheckoutView } from '../checkout-view.server.ts';
import type { PinPlace } from '../destination.server.ts';

/** Where it goes. The PIN fills state and district: at the press of a button, which comes back to them, and by itself when the form is sent. */
export function AddressFields({ view: { form, known, place, districts }, placeId }: { readonly view: CheckoutView; readonly placeId?: string }) {
  const t = useT();
  const to = useLocalPath();
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-3">
        <div className="min-w-40 grow basis-48">
          <TextField form={form} name="pin" label={t('checkout.form.pin')} hint={t('checkout.form.fillHint')} known={known.pin} inputMode="numeric" autoComplete="postal-code" maxLength={20} required />
        </div>
        <button type="submit" formAction={`${to('/checkout/address')}#field-state`} formNoValidate className="button button-plain mb-4">{t('checkout.form.fill')}</button>
      </div>
      {place && <StateAndDistrict id={placeId} place={place} districts={districts} form={form} />}
      <TextField form={form} name="line1" label={t('checkout.form.line1')} hint={t('checkout.form.line1Hint')} known={known.line1} autoComplete="address-line1" maxLength={120} required />
      <TextField form={form} name="line2" label={t('checkout.form.line2')} hint={t('checkout.form.line2Hint')} known={known.line2} autoComplete="address-line2" maxLength={120} optional />
      <TextField form={form} name="city" label={t('checkout.form.city')} known={known.city} autoComplete="address-level2" maxLength={80} required />
    </>
  );
}

function StateAndDistrict({ id, place, districts, form }: { readonly id: string | undefined; readonly place: PinPlace } & Pick<CheckoutView, 'districts' | 'form'>) {
  const t = useT();
  const language = useLanguage();
  const states = place.states.map((code) => ({ value: code, label: stateName(code, language) }));
  const hint = place.states.length === 1 ? undefined : t(place.districts.length > 0 || place.states.length < 10 ? 'checkout.form.twoStates' : 'checkout.form.unknownPin');
  const askDistrict = place.districts.length > 0 || place.states.length > 10;
  return (
    <div id={id} className="grid gap-x-4 sm:grid-cols-2">
      <SelectField form={form} name="state" label={t('checkout.form.state')} hint={hint} known={place.state} choices={states} {...(place.states.length > 1 ? { blank: t('checkout.form.choose') } : {})} />
      {askDistrict && (place.districts.length > 0 ? (
        <SelectField form={form} name="district" label={t('checkout.form.district')} known={place.district} choices={districts.map((name) => ({ value: name.nameEn, label: nameText(language, name) }))} />
      ) : (
        <TextField form={form} name="district" label={t('checkout.form.district')} known={place.district} maxLength={60} />
      ))}
    </div>
  );
}
