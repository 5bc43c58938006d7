import type { ReactNode } from 'react';
import { ATTRIBUTES, attributeKey, attributesOf, type Attribute, type AttributeName } from '#app/domain/catalogue/attributes.ts';
import type { Traits } from '#app/domain/catalogue/listing-traits.ts';
import type { OwnWords } from '#app/i18n/own-words.ts';
import { monthName } from '#app/i18n/month-name.ts';
import { useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { SelectField, TextField, useErrorText } from '#app/ui/field.tsx';
import { Words } from '#app/ui/words.tsx';

interface Props {
  readonly form: FormState | undefined;
  readonly known: Omit<Traits, 'attributes'> & { readonly attributes: readonly string[] };
}

/** What sets goods of this kind apart: one short list each, none of them a must. */
export function AttributeFields({ form, known, asked }: Props & { readonly asked: readonly string[] }) {
  const t = useT();
  const chosen = (name: AttributeName) => known.attributes.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
  return attributesOf(asked).map((name) => (
    <SelectField
      key={name}
      form={form}
      name={`attributes.${name}`}
      label={t(`catalogue.attributeName.${name}`)}
      known={chosen(name)}
      blank={t('seller.traits.notSaid')}
      optional
      choices={ATTRIBUTES[name].map((value) => ({ value, label: t(`catalogue.attribute.${attributeKey(`${name}=${value}` as Attribute)}`) }))}
    />
  ));
}

/** When it is made, and for which feasts. */
export function SeasonFields({ form, known, festivals }: Props & { readonly festivals: readonly { readonly slug: string; readonly name: OwnWords }[] }) {
  const t = useT();
  return (
    <>
      <Boxes form={form} name="madeToOrder" label={t('seller.traits.made')} hint={t('seller.traits.madeHint')} known={known.madeToOrder ? ['on'] : []} choices={[{ value: 'on', label: t('seller.traits.madeToOrder') }]} />
      <TextField form={form} name="makingDays" label={t('seller.traits.makingDays')} hint={t('seller.traits.makingDaysHint')} known={known.makingDays || null} optional inputMode="numeric" autoComplete="off" maxLength={4} />
      <Boxes form={form} name="season" label={t('seller.traits.season')} hint={t('seller.traits.seasonHint')} known={known.season.map(String)} choices={Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthName(t, index + 1) }))} />
      <Boxes form={form} name="festivals" label={t('seller.traits.festivals')} known={known.festivals} choices={festivals.map(({ slug, name }) => ({ value: slug, label: <Words of={name} /> }))} />
    </>
  );
}

interface BoxesProps {
  readonly form: FormState | undefined;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly known: readonly string[];
  readonly choices: readonly { readonly value: string; readonly label: ReactNode }[];
}

/** Boxes to tick, as many as fit. */
function Boxes({ form, name, label, hint, known, choices }: BoxesProps) {
  const text = useErrorText();
  const codes = form?.errors[name] ?? [];
  const typed = form?.values[name];
  const ticked: readonly unknown[] = form ? (Array.isArray(typed) ? typed : [typed]) : known;
  return (
    <fieldset className="mb-4" aria-describedby={codes.length > 0 ? `${name}-error` : undefined}>
      <legend className="mb-1 font-semibold">{label}</legend>
      {hint && <p className="mb-1 text-sm text-ink-soft">{hint}</p>}
      <div className={choices.length > 1 ? 'grid grid-cols-2 gap-2' : ''}>
        {choices.map(({ value, label: words }) => (
          <label key={value} className="card flex min-h-12 cursor-pointer items-center gap-2 px-2 py-1 has-checked:border-neem has-checked:bg-neem-light">
            <input type="checkbox" name={name} value={value} defaultChecked={ticked.includes(value)} className="size-5 shrink-0 accent-neem" /> <span>{words}</span>
          </label>
        ))}
      </div>
      {codes.length > 0 && (
        <p id={`${name}-error`} className="mt-1 font-semibold text-madder">
          {codes.map(text).join(' ')}
        </p>
      )}
    </fieldset>
  );
}
