import enAccount from './en/account.json';
import enAdmin from './en/admin.json';
import enApply from './en/apply.json';
import enCatalogue from './en/catalogue.json';
import enCheckout from './en/checkout.json';
import enCommon from './en/common.json';
import enCoupons from './en/coupons.json';
import enDeposits from './en/deposits.json';
import enDesk from './en/desk.json';
import enErrors from './en/errors.json';
import enOffline from './en/offline.json';
import enMoney from './en/money.json';
import enOrders from './en/orders.json';
import enPapers from './en/papers.json';
import enPayments from './en/payments.json';
import enSearch from './en/search.json';
import enSeller from './en/seller.json';
import enSettings from './en/settings.json';
import enShares from './en/shares.json';
import enShop from './en/shop.json';
import hiAccount from './hi/account.json';
import hiAdmin from './hi/admin.json';
import hiApply from './hi/apply.json';
import hiCatalogue from './hi/catalogue.json';
import hiCheckout from './hi/checkout.json';
import hiCommon from './hi/common.json';
import hiCoupons from './hi/coupons.json';
import hiDeposits from './hi/deposits.json';
import hiDesk from './hi/desk.json';
import hiErrors from './hi/errors.json';
import hiOffline from './hi/offline.json';
import hiMoney from './hi/money.json';
import hiOrders from './hi/orders.json';
import hiPapers from './hi/papers.json';
import hiPayments from './hi/payments.json';
import hiSearch from './hi/search.json';
import hiSeller from './hi/seller.json';
import hiSettings from './hi/settings.json';
import hiShares from './hi/shares.json';
import hiShop from './hi/shop.json';
import enComplaints from './en/complaints.json';
import hiComplaints from './hi/complaints.json';
import enCash from './en/cash.json';
import hiCash from './hi/cash.json';
import enDelivery from './en/delivery.json';
import hiDelivery from './hi/delivery.json';
import enDone from './en/done.json';
import hiDone from './hi/done.json';
import enErasure from './en/erasure.json';
import hiErasure from './hi/erasure.json';
import enLegal from './en/legal.json';
import hiLegal from './hi/legal.json';
import enReturns from './en/returns.json';
import hiReturns from './hi/returns.json';
import enReviews from './en/reviews.json';
import hiReviews from './hi/reviews.json';
import enWishes from './en/wishes.json';
import hiWishes from './hi/wishes.json';
import enMembers from './en/members.json';
import hiMembers from './hi/members.json';
import type { Language } from './languages.ts';

const en = {
  members: enMembers,
  wishes: enWishes,
  legal: enLegal,
  cash: enCash,
  delivery: enDelivery,
  done: enDone,
  erasure: enErasure,
  complaints: enComplaints,
  account: enAccount,
  admin: enAdmin,
  apply: enApply,
  catalogue: enCatalogue,
  checkout: enCheckout,
  common: enCommon,
  coupons: enCoupons,
  deposits: enDeposits,
  desk: enDesk,
  errors: enErrors,
  offline: enOffline,
  money: enMoney,
  orders: enOrders,
  papers: enPapers,
  payments: enPayments,
  returns: enReturns,
  reviews: enReviews,
  search: enSearch,
  seller: enSeller,
  settings: enSettings,
  shares: enShares,
  shop: enShop,
};

export type Messages = typeof en;

/** Every language says everything English says: a missing message does not compile. */
const hi: Messages = {
  members: hiMembers,
  wishes: hiWishes,
  legal: hiLegal,
  cash: hiCash,
  delivery: hiDelivery,
  done: hiDone,
  erasure: hiErasure,
  complaints: hiComplaints,
  account: hiAccount,
  admin: hiAdmin,
  apply: hiApply,
  catalogue: hiCatalogue,
  checkout: hiCheckout,
  common: hiCommon,
  coupons: hiCoupons,
  deposits: hiDeposits,
  desk: hiDesk,
  errors: hiErrors,
  offline: hiOffline,
  money: hiMoney,
  orders: hiOrders,
  papers: hiPapers,
  payments: hiPayments,
  returns: hiReturns,
  reviews: hiReviews,
  search: hiSearch,
  seller: hiSeller,
  settings: hiSettings,
  shares: hiShares,
  shop: hiShop,
};

export const MESSAGES: Record<Language, Messages> = { en, hi };
