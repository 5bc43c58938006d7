import type { IConfiguration } from 'dependency-cruiser';

/** Domain to domain only along this list: who may import whom. `audit`, `settings` and `notifications` serve all. */
const DOMAIN_ARROWS: Readonly<Record<string, readonly string[]>> = {
  accounts: ['registry'],
  audit: [],
  cart: ['catalogue', 'checkout', 'coupons', 'media', 'registry', 'shipping'],
  catalogue: ['accounts', 'media', 'registry'],
  checkout: ['accounts', 'cart', 'catalogue', 'coupons', 'media', 'orders', 'papers', 'payments', 'registry', 'shipping'],
  coupons: ['accounts', 'catalogue', 'registry'],
  complaints: ['accounts', 'registry'],
  erasure: ['accounts', 'complaints', 'coupons', 'orders', 'papers', 'payments', 'registry', 'reviews'],
  feeds: ['catalogue', 'media'],
  ledger: ['accounts'],
  media: [],
  notifications: [],
  orders: ['accounts', 'catalogue', 'coupons', 'ledger', 'media', 'papers', 'payments', 'registry', 'settlement', 'shares'],
  papers: ['accounts', 'catalogue', 'registry'],
  payments: ['accounts', 'catalogue', 'ledger', 'orders', 'registry', 'settlement'],
  registry: ['accounts'],
  returns: ['accounts', 'catalogue', 'ledger', 'media', 'orders', 'papers', 'payments', 'registry', 'settlement'],
  reviews: ['accounts', 'catalogue', 'media', 'orders', 'registry'],
  remittance: ['accounts', 'ledger', 'settlement'],
  search: ['accounts', 'catalogue', 'media', 'registry'],
  settings: ['accounts'],
  settlement: ['accounts', 'ledger', 'orders', 'papers', 'payments', 'registry', 'shares'],
  shares: ['accounts'],
  shipping: ['accounts', 'catalogue', 'registry'],
  wishes: ['catalogue', 'media'],
};
const SERVE_ALL = ['audit', 'settings', 'notifications'];

const domainRules = Object.entries(DOMAIN_ARROWS).map(([from, to]) => ({
  name: `${from}-imports-only-its-list`,
  severity: 'error' as const,
  from: { path: `^app/domain/${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^app/domain/', pathNot: `^app/domain/(${[from, ...to, ...SERVE_ALL].join('|')})/` },
}));

/** Arrows point one way: routes → domain → adapters, lib. */
export const FORBIDDEN: NonNullable<IConfiguration['forbidden']> = [
  { name: 'no-circles', severity: 'error', from: { path: '^app/', pathNot: '^app/generated/' }, to: { circular: true, viaOnly: { pathNot: '^app/generated/', dependencyTypesNot: ['type-only'] } } },
  { name: 'nobody-imports-routes', severity: 'error', from: { pathNot: '^(app/routes|tests)/' }, to: { path: '^app/routes/' } },
  { name: 'domain-knows-no-framework', severity: 'error', from: { path: '^app/domain/', pathNot: '/components/' }, to: { path: 'node_modules/(@remix-run/(node|react|server-runtime)|express|react)/' } },
  { name: 'lib-knows-no-business', severity: 'error', from: { path: '^app/lib/' }, to: { path: '^app/(domain|routes|ui|adapters|jobs|server|sandbox)/' } },
  { name: 'ui-knows-no-business', severity: 'error', from: { path: '^app/ui/' }, to: { path: '^app/(domain|routes|adapters|jobs|server|sandbox)/' } },
  { name: 'adapters-know-no-business', severity: 'error', from: { path: '^app/adapters/', pathNot: '\\.test\\.ts$' }, to: { path: '^app/(domain|routes|ui|jobs|server|sandbox)/' } },
  { name: 'the-sandbox-stands-alone', severity: 'error', from: { path: '^app/sandbox/', pathNot: '\\.test\\.ts$|test-shop' }, to: { path: '^app/(domain|routes|adapters|jobs|server)/' } },
  { name: 'nobody-needs-the-sandbox', severity: 'error', from: { path: '^app/', pathNot: '^app/(sandbox|cli)/|\\.test\\.ts$' }, to: { path: '^app/sandbox/' } },
  ...domainRules,
];
