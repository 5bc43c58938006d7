import { NavLink, Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { summariseGroup } from '#app/domain/orders/group-summary.server.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { sellerLoader } from './scope.server.ts';

/** The frame of a group's pages. Every page below guards itself: loaders run side by side. */
export const loader = sellerLoader(async ({ scope }) => {
  const { fresh } = await summariseGroup(scope);
  return { nameEn: scope.group.nameEn, nameHi: scope.group.nameHi, fresh };
});

export default function SellerLayout() {
  const t = useT();
  const to = useLocalPath();
  const text = useLocalText();
  const group = useLoaderData<typeof loader>();
  // The screens of a listing ask one question each: on a phone nothing stands before it, and "back" leads out.
  const asking = useLocation().pathname.startsWith('/seller/goods/');
  return (
    <div className={asking ? 'pb-8' : 'pb-24 md:pb-8'}>
      <header className="border-b border-rule bg-white">
        <div className="wrap flex min-h-14 items-center gap-3">
          <a href="/seller" className="flex min-h-12 items-center gap-2 font-bold text-madder no-underline">
            <Icon name="mark" /> {text(group, 'name')}
          </a>
        </div>
      </header>
      <nav aria-label={t('common.menu')} className={`no-print fixed inset-x-0 bottom-0 z-10 border-t border-rule bg-white md:static md:block md:border-t-0 md:border-b ${asking ? 'hidden' : ''}`}>
        <ul className="wrap grid grid-cols-4 gap-1 max-md:px-1 md:flex md:gap-4">
          <Place to="/seller" icon="mark" label={t('seller.navHome')} end />
          <Place to="/seller/orders" icon="list" label={t('seller.navOrders')} count={group.fresh} />
          <Place to="/seller/goods" icon="box" label={t('seller.navGoods')} />
          <Place to={to('/account')} icon="person" label={t('common.account')} />
        </ul>
      </nav>
      <Outlet />
    </div>
  );
}

function Place({ to, icon, label, count = 0, end = false }: { readonly to: string; readonly icon: IconName; readonly label: string; readonly count?: number; readonly end?: boolean }) {
  const t = useT();
  return (
    <li>
      <NavLink
        to={to}
        end={end}
        reloadDocument
        className={({ isActive }) =>
          `relative flex min-h-14 flex-col items-center justify-center gap-0.5 text-sm no-underline md:flex-row md:gap-2 md:px-2 md:text-base ${isActive ? 'font-bold text-madder' : 'text-ink'}`
        }
      >
        <Icon name={icon} /> {label}
        {count > 0 && (
          <span className="absolute end-2 top-1 min-w-6 rounded-full bg-madder px-1 text-center text-sm font-bold text-white md:static">
            {count} <span className="sr-only">{t('seller.newOrders')}</span>
          </span>
        )}
      </NavLink>
    </li>
  );
}
