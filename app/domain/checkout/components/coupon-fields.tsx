import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { TextField } from '#app/ui/field.tsx';
import type { CheckoutView } from '../checkout-view.server.ts';
import { CouponList } from './coupon-list.tsx';

/** Coupons inside the checkout's one form: its buttons send all that is typed along and bring it back. */
export function CouponFields({ view: { quote, form }, id }: { readonly view: CheckoutView; readonly id?: string | undefined }) {
  const t = useT();
  const to = useLocalPath();
  return (
    <div id={id} className="mt-3 border-t border-rule pt-3">
      <CouponList
        quote={quote}
        remove={(code, label) => (
          <button type="submit" name="removeCoupon" value={code} formAction={to('/checkout/coupon/remove')} formNoValidate className="link min-h-12 shrink-0 cursor-pointer" aria-label={label}>
            {t('common.remove')}
          </button>
        )}
      />
      <details open={(form?.errors['code']?.length ?? 0) > 0}>
        <summary className="link flex min-h-12 cursor-pointer items-center">{t('coupons.have')}</summary>
        <div className="field-row">
          <TextField form={form} name="code" label={t('coupons.field')} autoCapitalize="characters" autoComplete="off" maxLength={30} />
          <button type="submit" formAction={`${to('/checkout/coupon')}#coupons`} formNoValidate className="button button-plain">{t('coupons.apply')}</button>
        </div>
      </details>
    </div>
  );
}
