import type { ReactNode } from 'react';
import { useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import type { FormState } from '#app/lib/forms.ts';
import { ChoiceField, FormProblems, SelectField, TextField } from '#app/ui/field.tsx';
import { useHere } from '#app/ui/use-here.ts';

interface Props {
  readonly form: FormState | undefined;
  /** Today in India, as a date field has it. */
  readonly today: string;
  /** Who pays, in words. */
  readonly payer: string;
  /** What it can be made for besides all goods: kinds of them, or a group's own. */
  readonly goods: { readonly name: 'categoryId' | 'productId'; readonly label: string; readonly choices: readonly { readonly id: string; readonly nameEn: string; readonly nameHi: string }[] };
  /** More fields for what it is good for. */
  readonly children?: ReactNode;
}

/** The page of a new coupon, for officers and groups alike. */
export function NewCouponPage({ form, today, payer, goods, children }: Props) {
  const t = useT();
  const here = useHere();
  const text = useLocalText();
  const money = { inputMode: 'decimal', maxLength: 20 } as const;
  return (
    <div className="wrap max-w-4xl py-5">
      <h1 className="mb-4">{t('coupons.new')}</h1>
      <form method="post" action={here} noValidate className="max-w-2xl">
        <FormProblems form={form} />
        <p className="mb-4">{payer}</p>
        <TextField form={form} name="code" label={t('coupons.field')} hint={t('coupons.codeHint')} autoCapitalize="characters" autoComplete="off" maxLength={30} required />
        <ChoiceField
          form={form}
          name="kind"
          label={t('coupons.kind')}
          choices={[
            { value: 'PERCENT', label: t('coupons.kindPercent') },
            { value: 'FIXED', label: t('coupons.kindFixed') },
            { value: 'FREE_DELIVERY', label: t('coupons.freeDelivery') },
          ]}
        />
        <div className="grid gap-x-4 sm:grid-cols-2">
          <TextField form={form} name="percentBp" label={t('coupons.percentField')} hint={t('coupons.percentHint')} inputMode="numeric" maxLength={2} optional />
          <TextField form={form} name="amountPaise" label={t('coupons.amountField')} hint={t('coupons.amountHint')} {...money} optional />
          <TextField form={form} name="capPaise" label={t('coupons.capField')} hint={t('coupons.capHint')} {...money} optional />
          <TextField form={form} name="minPaise" label={t('coupons.minField')} hint={t('coupons.minHint')} {...money} optional />
          <TextField form={form} name="from" label={t('coupons.fromDay')} type="date" known={today} required />
          <TextField form={form} name="until" label={t('coupons.untilDay')} type="date" required />
          <TextField form={form} name="totalLimit" label={t('coupons.totalField')} inputMode="numeric" maxLength={7} optional />
          <TextField form={form} name="phoneLimit" label={t('coupons.phoneField')} inputMode="numeric" maxLength={7} optional />
        </div>
        <SelectField form={form} name={goods.name} label={goods.label} blank={t('coupons.allGoods')} choices={goods.choices.map((choice) => ({ value: choice.id, label: text(choice, 'name') }))} />
        {children}
        <button type="submit" className="button button-main mt-2">{t('coupons.make')}</button>
      </form>
    </div>
  );
}
