import { readAllergens, ALLERGENS, NO_ALLERGENS } from '#app/domain/catalogue/allergens.ts';
import type { Declaration, Declared } from '#app/domain/catalogue/declarations.ts';
import { inLargeShelfLife, SHELF_LIFE_UNITS } from '#app/domain/catalogue/shelf-life.ts';
import { LONGEST_WORDS } from '#app/domain/catalogue/listing-forms.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { fieldValue, type FormState } from '#app/lib/forms.ts';
import { ChoiceField, TextArea, TextField, useErrorText } from '#app/ui/field.tsx';
import { BothLanguages } from './both-languages.tsx';
import { VegMarkSign } from './veg-mark-sign.tsx';

interface Props {
  readonly name: Declaration;
  readonly form: FormState | undefined;
  readonly known: Declared;
  readonly optional?: boolean;
}

/** One declaration, asked the way it is easiest to answer. */
export function DeclarationField({ name, form, known, optional = false }: Props) {
  const t = useT();
  const language = useLanguage();
  const label = t(`catalogue.declarations.${name}.label`);
  const hint = t(`catalogue.declarations.${name}.hint`);
  switch (name) {
    case 'veg':
      return (
        <ChoiceField
          form={form}
          name="veg"
          label={label}
          known={known.veg}
          choices={(['VEG', 'NON_VEG'] as const).map((value) => ({ value, label: <VegMarkSign mark={value} /> }))}
        />
      );
    case 'allergens':
      return <AllergenBoxes form={form} known={known.allergens} label={label} hint={hint} />;
    case 'shelfLife':
      return <ShelfLife form={form} known={known.shelfLifeDays} label={label} hint={hint} optional={optional} />;
    case 'dimensions':
      return <TextArea form={form} name={name} label={label} hint={hint} known={known.dimensions} maxLength={200} rows={2} optional={optional} />;
    default:
      return (
        <BothLanguages
          form={form}
          field={name}
          label={label}
          otherLabel={t(`catalogue.declarations.in.${language === 'hi' ? 'en' : 'hi'}`, { question: label })}
          hint={hint}
          known={known}
          maxLength={LONGEST_WORDS[name]}
          rows={name === 'ingredients' ? 4 : 2}
          optional={optional}
        />
      );
  }
}

interface OneProps<T> {
  readonly form: FormState | undefined;
  readonly known: T;
  readonly label: string;
  readonly hint: string;
  readonly optional?: boolean;
}

function ShelfLife({ form, known, label, hint, optional = false }: OneProps<number | null>) {
  const t = useT();
  const shown = known === null ? { count: null, unit: 'months' as const } : inLargeShelfLife(known);
  const chosen = fieldValue(form, 'shelfLifeUnit', shown.unit);
  return (
    <div className="mb-4">
      <TextField form={form} name="shelfLife" label={label} hint={hint} known={shown.count} optional={optional} inputMode="numeric" autoComplete="off" maxLength={8} />
      <div className="-mt-2 flex gap-3">
        {SHELF_LIFE_UNITS.map((value) => (
          <label key={value} className="card flex min-h-12 flex-1 cursor-pointer items-center gap-2 px-3 has-checked:border-neem has-checked:bg-neem-light">
            <input type="radio" name="shelfLifeUnit" value={value} defaultChecked={chosen === value} className="size-5 accent-neem" /> {t(`seller.${value}`)}
          </label>
        ))}
      </div>
    </div>
  );
}

function AllergenBoxes({ form, known, label, hint }: OneProps<string>) {
  const t = useT();
  const text = useErrorText();
  const codes = form?.errors['allergens'] ?? [];
  const stored = readAllergens(known);
  const typed = form?.values['allergens'];
  const ticked: readonly unknown[] = form ? (Array.isArray(typed) ? typed : [typed]) : stored.known;
  return (
    <fieldset className="mb-4" aria-describedby={codes.length > 0 ? 'allergens-error' : undefined}>
      <legend className="mb-1 font-semibold">{label}</legend>
      <p className="mb-1 text-sm text-ink-soft">{hint}</p>
      <div className="grid grid-cols-2 gap-2">
        {([NO_ALLERGENS, ...ALLERGENS] as const).map((code) => (
          <label key={code} className="card flex min-h-12 cursor-pointer items-center gap-2 px-2 py-1 has-checked:border-neem has-checked:bg-neem-light first:col-span-2">
            <input type="checkbox" name="allergens" value={code} defaultChecked={ticked.includes(code)} className="size-5 shrink-0 accent-neem" /> {t(`catalogue.label.allergen.${code}`)}
          </label>
        ))}
      </div>
      {codes.length > 0 && (
        <p id="allergens-error" className="mt-1 font-semibold text-madder">
          {codes.map(text).join(' ')}
        </p>
      )}
      <div className="mt-2">
        <TextField form={form} name="otherAllergens" label={t('catalogue.declarations.otherAllergens')} known={stored.others} maxLength={200} optional autoComplete="off" />
      </div>
    </fieldset>
  );
}
