import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { TextField } from '#app/ui/field.tsx';
import type { Quote } from '../quote.ts';
import { CouponList } from './coupon-list.tsx';

/** The basket's place for coupons: each thing a form of its own. */
export function CouponForm({ quote, form }: { readonly quote: Quote; readonly form: FormState | undefined }) {
  const t = useT();
  const to = useLocalPath();
  return (
    <div className="mb-4 border-b border-rule pb-3">
      <CouponList
        quote={quote}
        remove={(code, label) => (
          <form method="post" action={to(`/cart/coupons/${code}/remove`)}>
            <button type="submit" className="link min-h-12 shrink-0 cursor-pointer" aria-label={label}>{t('common.remove')}</button>
          </form>
        )}
      />
      <details open={form !== undefined}>
        <summary className="link flex min-h-12 cursor-pointer items-center">{t('coupons.have')}</summary>
        <form method="post" action={to('/cart/coupons')} className="field-row" noValidate>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it was refused: this is where she goes on */}
          <TextField autoFocus={form !== undefined} form={form} name="code" label={t('coupons.field')} autoCapitalize="characters" autoComplete="off" maxLength={30} />
          <button type="submit" className="button button-plain">{t('coupons.apply')}</button>
        </form>
      </details>
    </div>
  );
}
