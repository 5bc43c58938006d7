import { useLoaderData } from '@remix-run/react';
import { CouponsPage } from '#app/domain/coupons/components/coupons-page.tsx';
import { couponList, couponsOfGroup } from '#app/domain/coupons/queries.server.ts';
import { titled } from '../title.ts';
import { sellerLoader } from './scope.server.ts';

export const meta = titled('coupons.title');

/** Coupons and what they gave so far. */
export const loader = sellerLoader(async ({ scope, request }) => ({
  ...(await couponList(couponsOfGroup(scope), new URL(request.url).searchParams.get('after'))),
  now: new Date(),
}));

export default function Coupons() {
  return <CouponsPage {...useLoaderData<typeof loader>()} base="/seller/coupons" />;
}
