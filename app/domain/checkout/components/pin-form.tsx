import { stateName } from '#app/domain/registry/states.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { TextField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { BasketView } from '../basket-view.server.ts';

/** Asks where it goes, and once told says it back. */
export function PinForm({ view: { pin, place }, form }: { readonly view: BasketView; readonly form: FormState | undefined }) {
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  const fields = (
    <form method="post" action={to('/cart/pin')} className="field-row" noValidate>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it was refused: this is where she goes on */}
      <TextField autoFocus={form !== undefined} form={form} name="pin" label={t('checkout.pin.label')} hint={t('checkout.pin.why')} known={pin} inputMode="numeric" autoComplete="postal-code" maxLength={20} />
      <button type="submit" className="button button-plain">{t('checkout.pin.show')}</button>
    </form>
  );
  if (pin === null || form) return fields;
  const where = place && t('checkout.basket.place', { district: nameText(language, place.districtName), state: stateName(place.stateCode, language) });
  return (
    <details>
      <summary className="flex cursor-pointer items-center gap-2">
        <Icon name="pin" className="size-5 text-neem" />
        <span className="grow">{where ? t('checkout.pin.to', { pin, place: where }) : t('checkout.pin.asked', { pin })}</span>
        <span className="link flex min-h-12 items-center">{t('checkout.pin.change')}</span>
      </summary>
      <div className="mt-3">{fields}</div>
    </details>
  );
}
