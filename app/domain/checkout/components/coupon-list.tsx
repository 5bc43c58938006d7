import type { ReactNode } from 'react';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { Quote } from '../quote.ts';
import { CouponProblemText } from './coupon-words.tsx';

interface Props {
  readonly quote: Quote;
  /** The button that takes a code out: a form in the basket, a way out of the one big form at checkout. */
  readonly remove: (code: string, label: string) => ReactNode;
}

/** The coupons in the basket: what each takes off, or why it does not, and a way to take it out. */
export function CouponList({ quote: { coupons, refusedCoupons }, remove }: Props) {
  const t = useT();
  const language = useLanguage();
  if (coupons.length + refusedCoupons.length === 0) return null;
  return (
    <ul id="coupons" className="mb-2 grid gap-1 text-sm">
      {coupons.map(({ coupon, discount, waived }) => (
        <Row key={coupon.code} button={remove(coupon.code, t('coupons.remove', { code: coupon.code }))}>
          <span role="status" className="flex items-center gap-2 font-semibold text-neem">
            <Icon name="check" className="size-5" />
            {t(coupon.kind === 'FREE_DELIVERY' ? 'coupons.takenDelivery' : 'coupons.taken', { code: coupon.code, amount: formatMoney(discount + waived, language) })}
          </span>
        </Row>
      ))}
      {refusedCoupons.map((refused) => (
        <Row key={refused.code} button={remove(refused.code, t('coupons.remove', { code: refused.code }))}>
          <span role="status" className="font-semibold text-madder"><CouponProblemText refused={refused} /></span>
        </Row>
      ))}
    </ul>
  );
}

function Row({ children, button }: { readonly children: ReactNode; readonly button: ReactNode }) {
  return (
    <li className="flex items-center justify-between gap-3">
      {children}
      {button}
    </li>
  );
}
