import type { ReactNode } from 'react';
import { useT } from '#app/i18n/use-language.ts';
import { fieldValue, type FormState } from '#app/lib/forms.ts';
import { TextField } from '#app/ui/field.tsx';

interface Props {
  readonly form: FormState | undefined;
}

/** What few orders need, folded away until it is: a gift, a bill elsewhere, a business. */
export function OrderExtras({ form }: Props) {
  const t = useT();
  return (
    <>
      <Folded form={form} title={t('checkout.gift.title')} names={['recipientName', 'recipientMobile', 'giftNote']}>
        <TextField form={form} name="recipientName" label={t('checkout.gift.name')} maxLength={80} optional />
        <TextField form={form} name="recipientMobile" label={t('checkout.gift.mobile')} hint={t('checkout.gift.mobileHint')} type="tel" inputMode="tel" maxLength={30} optional />
        <TextField form={form} name="giftNote" label={t('checkout.gift.note')} hint={t('checkout.gift.noteHint')} maxLength={200} optional />
      </Folded>
      <Folded form={form} title={t('checkout.form.otherBill')} names={['billPin', 'billAddress']}>
        <TextField form={form} name="billPin" label={t('checkout.form.billPin')} hint={t('checkout.form.billPinHint')} inputMode="numeric" maxLength={20} optional />
        <TextField form={form} name="billAddress" label={t('checkout.bill.address')} maxLength={200} optional />
      </Folded>
      <Folded form={form} title={t('checkout.bill.business')} names={['buyerGstin', 'buyerBusiness']}>
        <TextField form={form} name="buyerGstin" label={t('checkout.bill.gstin')} hint={t('checkout.bill.gstinHint')} autoCapitalize="characters" maxLength={30} optional />
        <TextField form={form} name="buyerBusiness" label={t('checkout.bill.businessName')} autoComplete="organization" maxLength={120} optional />
      </Folded>
    </>
  );
}

/** Open when something in it was typed or is wrong. */
function Folded({ form, title, names, children }: Props & { readonly title: string; readonly names: readonly string[]; readonly children: ReactNode }) {
  const open = names.some((name) => fieldValue(form, name) !== '' || (form?.errors[name]?.length ?? 0) > 0);
  return (
    <details open={open}>
      <summary className="link flex min-h-12 cursor-pointer items-center">{title}</summary>
      {children}
    </details>
  );
}
