import { useLoaderData } from '@remix-run/react';
import { CouponTable } from '#app/domain/coupons/components/coupon-table.tsx';
import { couponList, couponsOfGroup } from '#app/domain/coupons/queries.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { titled } from '../title.ts';
import { sellerLoader } from './scope.server.ts';

export const meta = titled('coupons.title');

/** Coupons and what they gave so far. */
export const loader = sellerLoader(async ({ scope, request }) => ({
  ...(await couponList(couponsOfGroup(scope), new URL(request.url).searchParams.get('after'))),
  now: new Date(),
}));

export default function Coupons() {
  const t = useT();
  const { coupons, next, now } = useLoaderData<typeof loader>();
  return (
    <div className="wrap max-w-4xl py-5">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-4">
        <h1>{t('coupons.title')}</h1>
        <a className="button button-main" href="/seller/coupons/new">{t('coupons.new')}</a>
      </div>
      <CouponTable coupons={coupons} base="/seller/coupons" now={now} />
      {next && <a className="button button-plain mt-4" href={`?after=${next}`}>{t('admin.next')}</a>}
    </div>
  );
}
