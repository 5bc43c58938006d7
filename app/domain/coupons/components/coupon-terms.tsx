import type { ReactNode } from 'react';
import { useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { ChoiceField, FormProblems, TextField } from '#app/ui/field.tsx';

interface Props {
  readonly form: FormState | undefined;
  /** Today in India, as a date field has it. */
  readonly today: string;
  /** Who pays, in words. */
  readonly payer: string;
  /** Fields for what it is good for. */
  readonly children: ReactNode;
}

/** The form of a new coupon, for officers and groups alike. */
export function CouponTermsForm({ form, today, payer, children }: Props) {
  const t = useT();
  const money = { inputMode: 'decimal', maxLength: 20 } as const;
  return (
    <form method="post" noValidate className="max-w-2xl">
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
      {children}
      <button type="submit" className="button button-main mt-2">{t('coupons.make')}</button>
    </form>
  );
}
