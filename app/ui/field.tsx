import { useEffect, useRef, type InputHTMLAttributes, type ReactNode } from 'react';
import { MESSAGES } from '#app/i18n/messages.ts';
import { useT } from '#app/i18n/use-language.ts';
import { fieldValue, type FormState } from '#app/lib/forms.ts';

type ErrorCode = keyof (typeof MESSAGES)['en']['errors'];

/** The sentence for a refusal code. Codes we have no sentence for (a schema's own words) fall back to a general one. */
export function useErrorText(): (code: string) => string {
  const t = useT();
  return (code) => t(`errors.${(code in MESSAGES.en.errors ? code : 'invalid') as ErrorCode}`);
}

/** Errors of one field. */
function problems(form: FormState | undefined, name: string): readonly string[] {
  return form?.errors[name] ?? [];
}

/** Where a field is on its page, for links that lead to it. */
const fieldId = (name: string): string => `field-${name.replaceAll(/[^a-z0-9-]/gi, '-')}`;

interface FrameProps {
  readonly form: FormState | undefined;
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
}

/** Label, hint and error around an input that the child draws with the given attributes. */
export function FieldFrame({ form, name, label, hint, optional, children }: FrameProps & {
  readonly children: (attributes: { id: string; name: string; 'aria-invalid'?: true; 'aria-describedby'?: string; required?: boolean }) => ReactNode;
}) {
  const t = useT();
  const text = useErrorText();
  const id = fieldId(name);
  const codes = problems(form, name);
  const described = [hint ? `${id}-hint` : '', codes.length > 0 ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="mb-4">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label} {optional && <span className="font-normal text-ink-soft">({t('common.optional')})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {children({ id, name, ...(codes.length > 0 ? { 'aria-invalid': true } : {}), ...(described ? { 'aria-describedby': described } : {}) })}
      {codes.length > 0 && (
        <p id={`${id}-error`} className="mt-1 font-semibold text-madder">
          {codes.map(text).join(' ')}
        </p>
      )}
    </div>
  );
}

type Known = string | number | null | undefined;

/** A one-line input. `known` is what the shop already has; what was typed wins over it. */
export function TextField({ form, name, label, hint, optional = false, known, ...input }: FrameProps & { readonly known?: Known } & Omit<InputHTMLAttributes<HTMLInputElement>, 'form' | 'name'>) {
  return (
    <FieldFrame form={form} name={name} label={label} hint={hint} optional={optional}>
      {(attributes) => <input type="text" className="field" defaultValue={fieldValue(form, name, known == null ? '' : String(known))} {...attributes} {...input} />}
    </FieldFrame>
  );
}

/** A text of several lines. */
export function TextArea({ form, name, label, hint, optional = false, known, rows = 4, maxLength }: FrameProps & { readonly known?: Known; readonly rows?: number; readonly maxLength?: number }) {
  return (
    <FieldFrame form={form} name={name} label={label} hint={hint} optional={optional}>
      {(attributes) => <textarea className="field" rows={rows} maxLength={maxLength} defaultValue={fieldValue(form, name, known == null ? '' : String(known))} {...attributes} />}
    </FieldFrame>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
}

/** A list to choose one from. */
export function SelectField({ form, name, label, hint, optional = false, known, choices, blank }: FrameProps & { readonly known?: Known; readonly choices: readonly Choice[]; readonly blank?: string }) {
  return (
    <FieldFrame form={form} name={name} label={label} hint={hint} optional={optional}>
      {(attributes) => (
        <select className="field" defaultValue={fieldValue(form, name, known == null ? '' : String(known))} {...attributes}>
          {blank !== undefined && <option value="">{blank}</option>}
          {choices.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** Radio buttons as big targets. Nothing is chosen beforehand unless `known`. */
export function ChoiceField({ form, name, label, hint, known, choices }: FrameProps & { readonly known?: Known; readonly choices: readonly Choice[] }) {
  const text = useErrorText();
  const codes = problems(form, name);
  const chosen = fieldValue(form, name, known == null ? '' : String(known));
  const errorId = `${fieldId(name)}-error`;
  return (
    <fieldset id={fieldId(name)} tabIndex={-1} className="mb-4" aria-describedby={codes.length > 0 ? errorId : undefined}>
      <legend className="mb-1 font-semibold">{label}</legend>
      {hint && <p className="mb-1 text-sm text-ink-soft">{hint}</p>}
      <div className="grid gap-2">
        {choices.map((choice) => (
          <label key={choice.value} className="card flex min-h-12 cursor-pointer items-center gap-3 px-3 py-2 has-checked:border-madder has-checked:bg-madder-light">
            <input type="radio" name={name} value={choice.value} defaultChecked={choice.value === chosen} className="size-5 shrink-0 accent-madder" />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {codes.length > 0 && (
        <p id={errorId} className="mt-1 font-semibold text-madder">
          {codes.map(text).join(' ')}
        </p>
      )}
    </fieldset>
  );
}

/** A box to tick; never ticked beforehand (Consumer Protection (E-Commerce) Rules 2020, rule 4(9)). */
export function CheckField({ form, name, label }: FrameProps) {
  const text = useErrorText();
  const codes = problems(form, name);
  const errorId = `${fieldId(name)}-error`;
  return (
    <div className="mb-4">
      <label className="flex min-h-12 items-start gap-3 py-2">
        <input id={fieldId(name)} type="checkbox" name={name} defaultChecked={fieldValue(form, name) === 'on'} aria-invalid={codes.length > 0 || undefined} aria-describedby={codes.length > 0 ? errorId : undefined} className="mt-1 size-5 shrink-0 accent-madder" />
        <span>{label}</span>
      </label>
      {codes.length > 0 && (
        <p id={errorId} className="font-semibold text-madder">
          {codes.map(text).join(' ')}
        </p>
      )}
    </div>
  );
}

/**
 * Above a refused form: how many things to mend, what concerns the form as a whole, and the way to the first field.
 * Focused when the page opens: by the attribute where no script runs, by the effect where one does.
 */
export function FormProblems({ form }: { readonly form: FormState | undefined }) {
  const t = useT();
  const text = useErrorText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever is typing again already is left alone.
    if (!document.activeElement?.matches('input, select, textarea')) box.current?.focus();
  }, [form]);
  const names = Object.entries(form?.errors ?? {}).flatMap(([name, codes]) => codes?.map(() => name) ?? []);
  const first = names.find((name) => name !== '');
  // Of a single mistake the sentence itself leads to its field, where it says more than that something is missing.
  const [sentence] = names.length === 1 && first !== undefined ? problems(form, first) : [];
  const only = sentence === 'required' ? undefined : sentence;
  if (!form || names.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- a summary of mistakes takes the focus when its page opens, so that it is read first (WCAG 2.2, technique G139)
    <div ref={box} role="alert" tabIndex={-1} autoFocus className="mb-6 rounded-card border-2 border-madder bg-madder-light px-4 pt-4 pb-2">
      <p className="font-bold">{t('common.formProblems', { count: names.length })}</p>
      {problems(form, '').map((code) => (
        <p key={code} className="pb-2">{text(code)}</p>
      ))}
      {first !== undefined && (
        <a className="inline-flex min-h-12 items-center underline" href={`#${fieldId(first)}`}>
          {only === undefined ? t('common.toFirstProblem') : text(only)}
        </a>
      )}
    </div>
  );
}
