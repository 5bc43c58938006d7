import type { RefusedCoupon } from '#app/domain/coupons/discounts.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';

/** Why a coupon takes nothing off. */
export function CouponProblemText({ refused: { code, problem, missing } }: { readonly refused: RefusedCoupon }) {
  const t = useT();
  const language = useLanguage();
  return <>{problem === 'below-minimum' ? t('coupons.problem.below-minimum', { code, missing: formatMoney(missing ?? 0, language) }) : t(`coupons.problem.${problem}`, { code })}</>;
}
