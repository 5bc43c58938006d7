import { useT } from '#app/i18n/use-language.ts';
import type { ListedCoupon } from '../queries.server.ts';
import { CouponTable } from './coupon-table.tsx';

interface Props {
  readonly coupons: readonly ListedCoupon[];
  /** Where the older ones begin; null on the last page. */
  readonly next: string | null;
  readonly now: Date;
  /** Where these pages stand: "/seller/coupons" for a group, "/admin/coupons" for the store. */
  readonly base: string;
}

/** The coupons of a group or of the store, for whoever makes them. */
export function CouponsPage({ coupons, next, now, base }: Props) {
  const t = useT();
  return (
    <div className="wrap max-w-4xl py-5">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-4">
        <h1>{t('coupons.title')}</h1>
        <a className="button button-main" href={`${base}/new`}>{t('coupons.new')}</a>
      </div>
      <CouponTable coupons={coupons} base={base} now={now} />
      {next && <a className="button button-plain mt-4" href={`?after=${next}`}>{t('admin.next')}</a>}
    </div>
  );
}
