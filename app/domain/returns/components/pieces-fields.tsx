import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { TextField } from '#app/ui/field.tsx';
import { goodsName, type NamedGoods } from './goods-name.ts';

interface PiecesFieldsProps {
  /** `left` is the most that can be given. */
  readonly lines: readonly (NamedGoods & { readonly id: string; readonly left: number })[];
  readonly form: FormState | undefined;
  /** What stands in the fields at first: nothing, or all that is left. */
  readonly all?: boolean;
}

/** For each line how many pieces of it. */
export function PiecesFields({ lines, form, all = false }: PiecesFieldsProps) {
  const t = useT();
  const language = useLanguage();
  return lines.filter(({ left }) => left > 0).map((line) => (
    <TextField key={line.id} form={form} name={`pieces.${line.id}`} label={goodsName(language, line)} hint={t('returns.upTo', { count: line.left })} known={all ? line.left : '0'} inputMode="numeric" maxLength={4} autoComplete="off" />
  ));
}
