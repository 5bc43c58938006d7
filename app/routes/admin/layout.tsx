import { NavLink, Outlet, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { adminLoader } from './scope.server.ts';

/** The frame of officers' pages. It guards nothing for its children: each has its own guard. */
export const loader = adminLoader(async ({ scope }) => ({ area: scope.area, title: scope.officer.title }));

const PAGES: readonly { to: string; icon: IconName; label: 'home' | 'searches' | 'applications' | 'groups' | 'orders' | 'returns' | 'complaints' | 'reviews' | 'payouts' | 'coupons' | 'reach' | 'settings' }[] = [
  { to: '/admin', icon: 'clock', label: 'home' },
  { to: '/admin/applications', icon: 'list', label: 'applications' },
  { to: '/admin/unmet-searches', icon: 'search', label: 'searches' },
  { to: '/admin/groups', icon: 'person', label: 'groups' },
  { to: '/admin/orders', icon: 'box', label: 'orders' },
  { to: '/admin/returns', icon: 'back', label: 'returns' },
  { to: '/admin/complaints', icon: 'bell', label: 'complaints' },
  { to: '/admin/reviews', icon: 'star', label: 'reviews' },
  { to: '/admin/payouts', icon: 'rupee', label: 'payouts' },
  { to: '/admin/coupons', icon: 'rupee', label: 'coupons' },
  { to: '/admin/reach', icon: 'truck', label: 'reach' },
  { to: '/admin/settings', icon: 'list', label: 'settings' },
];

export default function AdminLayout() {
  const t = useT();
  const text = useLocalText();
  const { area, title } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="border-b border-rule bg-white">
        <div className="wrap flex flex-wrap items-center justify-between gap-x-6">
          <a href="/" className="flex min-h-12 items-center gap-2 font-bold text-madder no-underline">
            <Icon name="mark" /> {t('common.shopName')}
          </a>
          <p className="text-sm text-ink-soft">
            {title} · {t('admin.area', { area: text(area, 'name') })} ·{' '}
            <a className="link py-3.5" href="/account">
              {t('common.account')}
            </a>
          </p>
        </div>
        <nav aria-label={t('admin.nav')} className="wrap flex gap-x-1 overflow-x-auto whitespace-nowrap md:flex-wrap">
          {PAGES.map(({ to, icon, label }) => (
            <NavLink key={to} to={to} end={to === '/admin'} className={({ isActive }) => `flex min-h-12 items-center gap-1 border-b-2 px-2 text-ink md:px-1.5 md:text-sm no-underline ${isActive ? 'border-madder font-bold' : 'border-transparent'}`}>
              <Icon name={icon} className="size-5 md:size-4" /> {t(`admin.${label}`)}
            </NavLink>
          ))}
        </nav>
      </header>
      <div className="wrap py-6">
        <Outlet />
      </div>
    </>
  );
}
