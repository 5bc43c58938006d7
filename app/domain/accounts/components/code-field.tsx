import { TextField } from '#app/ui/field.tsx';
import type { FormState } from '#app/lib/forms.ts';

/** Six digits, big and apart, on a number pad; phones offer them from the message. */
export function CodeField({ form, label, name = 'code', required = true }: { readonly form: FormState | undefined; readonly label: string; readonly name?: string; readonly required?: boolean }) {
  return (
    <TextField
      form={form} name={name} label={label} type="text" inputMode="numeric" autoComplete="one-time-code" maxLength={20} required={required}
      className="field max-w-56 text-center text-2xl font-bold tracking-[0.3em]"
    />
  );
}
