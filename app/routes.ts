import { index, prefix, route, type RouteConfig, type RouteConfigEntry } from '@remix-run/route-config';
import { LANGUAGES, prefixOf } from './i18n/languages.ts';

/**
 * Every address of the shop on one screen. Pages of the shop, basket, checkout, orders and account exist once a
 * language ("/cart", "/hi/cart"); groups' and officers' pages follow the person's language.
 */
const LOCALISED: [path: string, file: string][] = [
  ['', 'routes/shop/home.tsx'],
  ['categories/:slug', 'routes/shop/category.tsx'],
  ['products/:slug', 'routes/shop/product.tsx'],
  ['groups/:slug', 'routes/shop/group.tsx'],
  ['search', 'routes/shop/search.tsx'],
  ['orders/find', 'routes/shop/find-order.tsx'],
  ['orders/find/code', 'routes/shop/find-order-code.tsx'],
  ['orders/:token', 'routes/shop/order.tsx'],
  ['orders/:token/pay', 'routes/shop/order-pay.tsx'],
  ['orders/:token/paid', 'routes/shop/order-paid.tsx'],
  ['orders/:token/cancel', 'routes/shop/order-cancel.tsx'],
  ['orders/:token/again', 'routes/shop/order-again.tsx'],
  ['cart', 'routes/shop/cart.tsx'],
  ['cart/lines', 'routes/shop/cart-lines.tsx'],
  ['cart/lines/:variantId', 'routes/shop/cart-line.tsx'],
  ['cart/pin', 'routes/shop/cart-pin.tsx'],
  ['cart/coupons', 'routes/shop/cart-coupons.tsx'],
  ['cart/coupons/:code/remove', 'routes/shop/cart-coupon-remove.ts'],
  ['checkout', 'routes/shop/checkout.tsx'],
  ['checkout/address', 'routes/shop/checkout-address.tsx'],
  ['checkout/coupon', 'routes/shop/checkout-coupon.tsx'],
  ['checkout/coupon/remove', 'routes/shop/checkout-coupon-remove.tsx'],
  ['account', 'routes/account/home.tsx'],
  ['account/sign-in', 'routes/account/sign-in.tsx'],
  ['account/code', 'routes/account/code.tsx'],
  ['account/code/again', 'routes/account/code-again.tsx'],
  ['account/who', 'routes/account/who.tsx'],
  ['account/who/:person', 'routes/account/who-person.tsx'],
  ['account/new', 'routes/account/new.tsx'],
  ['account/agree', 'routes/account/agree.tsx'],
  ['account/sign-out', 'routes/account/sign-out.ts'],
  ['account/profile', 'routes/account/profile.tsx'],
  ['account/pin', 'routes/account/pin.tsx'],
  ['account/pin/remove', 'routes/account/pin-remove.ts'],
  ['account/orders', 'routes/account/orders.tsx'],
  ['account/sessions', 'routes/account/sessions.tsx'],
  ['account/sessions/close-others', 'routes/account/sessions-close-others.ts'],
  ['account/sessions/:id/close', 'routes/account/session-close.ts'],
  ['account/consents/:id/withdraw', 'routes/account/consent-withdraw.ts'],
  ['account/withdrawn', 'routes/account/withdrawn.tsx'],
  ['account/officer', 'routes/account/officer.tsx'],
  ['account/officer/code', 'routes/account/officer-code.tsx'],
  ['account/officer/recovery', 'routes/account/officer-recovery.tsx'],
  ['account/officer/enrol', 'routes/account/officer-enrol.tsx'],
  ['account/officer/recovery-codes', 'routes/account/officer-recovery-codes.tsx'],
  ['dev/outbox', 'routes/dev/outbox.tsx'],
];

function localised(language: (typeof LANGUAGES)[number]): RouteConfigEntry[] {
  const pages = LOCALISED.map(([path, file]) => {
    const id = `${language}/${file.replace(/^routes\/|\.tsx?$/g, '')}`;
    return path === '' ? index(file, { id }) : route(path, file, { id });
  });
  return prefixOf(language) ? prefix(language, pages) : pages;
}

const routes: RouteConfig = [
  ...LANGUAGES.flatMap(localised),
  route('seller/apply', 'routes/seller/apply.tsx'),
  route('seller/apply/details', 'routes/seller/apply-details.tsx'),
  route('seller/application', 'routes/seller/application.tsx'),
  route('seller', 'routes/seller/layout.tsx', [
    index('routes/seller/home.tsx'),
    route('orders', 'routes/seller/orders.tsx'),
    route('orders/:id', 'routes/seller/orders-one.tsx'),
    route('orders/:id/dispatch', 'routes/seller/orders-dispatch.tsx'),
    route('orders/:id/return', 'routes/seller/orders-return.tsx'),
    route('orders/:id/decline', 'routes/seller/orders-decline.tsx'),
    route('orders/:id/:move', 'routes/seller/orders-move.ts'),
    route('goods', 'routes/seller/goods.tsx'),
    route('goods/new', 'routes/seller/goods-new.tsx'),
    route('goods/:id/category', 'routes/seller/goods-category.tsx'),
    route('goods/:id/photos', 'routes/seller/goods-photos.tsx'),
    route('goods/:id/photos/:imageId/first', 'routes/seller/goods-photo-first.ts'),
    route('goods/:id/photos/:imageId/remove', 'routes/seller/goods-photo-remove.ts'),
    route('goods/:id/name', 'routes/seller/goods-name.tsx'),
    route('goods/:id/size', 'routes/seller/goods-size.tsx'),
    route('goods/:id/size/new', 'routes/seller/goods-size-new.tsx'),
    route('goods/:id/size/:variantId', 'routes/seller/goods-size-edit.tsx'),
    route('goods/:id/size/:variantId/stop', 'routes/seller/goods-size-stop.ts'),
    route('goods/:id/size/:variantId/resume', 'routes/seller/goods-size-resume.ts'),
    route('goods/:id/stock', 'routes/seller/goods-stock.tsx'),
    route('goods/:id/stock/:variantId/made', 'routes/seller/goods-stock-made.tsx'),
    route('goods/:id/stock/:variantId/count', 'routes/seller/goods-stock-count.tsx'),
    route('goods/:id/details', 'routes/seller/goods-details.tsx'),
    route('goods/:id/check', 'routes/seller/goods-check.tsx'),
    route('goods/:id/publish', 'routes/seller/goods-publish.ts'),
    route('goods/:id/hide', 'routes/seller/goods-hide.ts'),
    route('goods/:id/show', 'routes/seller/goods-show.ts'),
    route('goods/:id/remove', 'routes/seller/goods-remove.ts'),
  ]),
  route('admin', 'routes/admin/layout.tsx', [
    index('routes/admin/home.tsx'),
    route('applications', 'routes/admin/applications.tsx'),
    route('applications/:id', 'routes/admin/application.tsx'),
    route('applications/:id/approve', 'routes/admin/application-approve.tsx'),
    route('applications/:id/refuse', 'routes/admin/application-refuse.tsx'),
    route('orders', 'routes/admin/orders.tsx'),
    route('orders/:id', 'routes/admin/orders-one.tsx'),
    route('orders/:id/cancel', 'routes/admin/orders-cancel.tsx'),
    route('groups', 'routes/admin/groups.tsx'),
    route('groups/:id', 'routes/admin/group.tsx'),
    route('groups/:id/suspend', 'routes/admin/group-suspend.tsx'),
    route('groups/:id/reinstate', 'routes/admin/group-reinstate.tsx'),
    route('groups/:id/relation', 'routes/admin/group-relation.tsx'),
  ]),
  route('api/stripe/webhook', 'routes/api/stripe-webhook.ts'),
  route('media/:hash/:file', 'routes/api/media.ts'),
  route('healthz', 'routes/api/healthz.ts'),
  route('readyz', 'routes/api/readyz.ts'),
  route('*', 'routes/shop/not-found.tsx'),
];

export default routes;
