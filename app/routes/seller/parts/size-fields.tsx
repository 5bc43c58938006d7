import { ASKED_UNITS, type AskedUnit } from '#app/domain/catalogue/listing-numbers.ts';
import { inLargeUnit } from '#app/domain/catalogue/quantity.ts';
import type { GoodsSize } from '#app/domain/catalogue/seller-queries.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { fieldValue, type FormState } from '#app/lib/forms.ts';
import { TextField, useErrorText } from '#app/ui/field.tsx';

interface Props {
  readonly form: FormState | undefined;
  readonly food: boolean;
  readonly known?: GoodsSize;
}

/** How much is in it, what it costs, what is printed on it, what it weighs. */
export function SizeFields({ form, food, known }: Props) {
  const t = useT();
  const shown = known && inLargeUnit(known.netQuantity, known.unit);
  const rupees = (paise: number | undefined) => (paise === undefined ? undefined : paise % 100 === 0 ? paise / 100 : (paise / 100).toFixed(2));
  const numberPad = { inputMode: 'decimal', autoComplete: 'off', maxLength: 20 } as const;
  return (
    <>
      <TextField form={form} name="quantity" label={t('seller.quantityLabel')} hint={t('seller.quantityHint')} known={shown?.count} {...numberPad} />
      <UnitChoice form={form} known={shown?.shown ?? (food ? 'g' : 'piece')} />
      <TextField form={form} name="price" label={t('seller.priceLabel')} hint={t('seller.priceHint')} known={rupees(known?.price)} {...numberPad} />
      <TextField form={form} name="mrp" label={t('seller.mrpLabel')} hint={t('seller.mrpHint')} known={rupees(known?.mrp)} {...numberPad} />
      <TextField form={form} name="weight" label={t('seller.weightLabel')} hint={t('seller.weightHint')} optional={food} known={known?.weightGrams} {...numberPad} inputMode="numeric" />
    </>
  );
}

function UnitChoice({ form, known }: { readonly form: FormState | undefined; readonly known: AskedUnit }) {
  const t = useT();
  const text = useErrorText();
  const codes = form?.errors['unit'] ?? [];
  const chosen = fieldValue(form, 'unit', known);
  return (
    <fieldset className="mb-4" aria-describedby={codes.length > 0 ? 'unit-error' : undefined}>
      <legend className="mb-1 font-semibold">{t('seller.unitLabel')}</legend>
      <div className="grid grid-cols-3 gap-2 sm:grid-cols-4">
        {(Object.keys(ASKED_UNITS) as AskedUnit[]).map((unit) => (
          <label key={unit} className="card flex min-h-12 cursor-pointer items-center gap-2 px-2 has-checked:border-neem has-checked:bg-neem-light">
            <input type="radio" name="unit" value={unit} defaultChecked={unit === chosen} className="size-5 shrink-0 accent-neem" /> {t(`seller.unit.${unit}`)}
          </label>
        ))}
      </div>
      {codes.length > 0 && (
        <p id="unit-error" className="mt-1 font-semibold text-madder">
          {codes.map(text).join(' ')}
        </p>
      )}
    </fieldset>
  );
}
