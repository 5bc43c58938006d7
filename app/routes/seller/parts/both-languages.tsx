import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { TextArea, TextField } from '#app/ui/field.tsx';

type Pair<Field extends string> = { readonly [Key in `${Field}En` | `${Field}Hi`]: string };

interface Props<Field extends string> {
  readonly form: FormState | undefined;
  readonly field: Field;
  readonly label: string;
  readonly otherLabel: string;
  readonly hint?: string;
  readonly known: Pair<Field>;
  readonly maxLength: number;
  readonly rows?: number;
  /** Neither language has to be filled in. */
  readonly optional?: boolean;
}

/** A text in the language she reads, and below it, for those who want, in the other one. */
export function BothLanguages<Field extends string>({ form, field, label, otherLabel, hint, known, maxLength, rows, optional = false }: Props<Field>) {
  const t = useT();
  const own = useLanguage();
  const [first, second] = own === 'hi' ? (['Hi', 'En'] as const) : (['En', 'Hi'] as const);
  const one = (ending: 'En' | 'Hi', words: string) => {
    const shared = { form, name: `${field}${ending}`, label: words, known: known[`${field}${ending}`], maxLength, optional: optional || ending === second };
    const language = ending === 'Hi' ? 'hi' : 'en';
    return rows ? <TextArea {...shared} rows={rows} {...(ending === first && hint ? { hint } : {})} /> : <TextField {...shared} lang={language} autoComplete="off" {...(ending === first && hint ? { hint } : {})} />;
  };
  const open = known[`${field}${second}`] !== '' || Boolean(form?.values[`${field}${second}`]) || Boolean(form?.errors[`${field}${second}`]);
  return (
    <>
      {one(first, label)}
      <details className="mb-5" open={open}>
        <summary className="flex min-h-12 cursor-pointer items-center text-indigo underline">{t(`seller.alsoIn.${second === 'Hi' ? 'hi' : 'en'}`)}</summary>
        {one(second, otherLabel)}
      </details>
    </>
  );
}
