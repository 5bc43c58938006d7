import { NavLink } from '@remix-run/react';
import { useT } from '#app/i18n/use-language.ts';

const TABS = [
  ['/admin/payouts', 'money.office.payouts'],
  ['/admin/remittances', 'cash.remit.tab'],
  ['/admin/payments', 'desk.payments.title'],
  ['/admin/disputes', 'desk.disputes.title'],
  ['/admin/reconciliation', 'desk.reconciliation.title'],
  ['/admin/ledger', 'money.office.ledger'],
  ['/admin/registers', 'money.office.registers'],
] as const;

/** Between the officers' pages on money. */
export function OfficeTabs() {
  const t = useT();
  return (
    <nav aria-label={t('money.nav')} className="no-print mb-4 flex flex-wrap gap-2">
      {TABS.map(([to, label]) => (
        <NavLink key={to} to={to} className={({ isActive }) => `flex min-h-12 items-center rounded-card border px-4 no-underline ${isActive ? 'border-indigo bg-indigo font-semibold text-white' : 'border-rule bg-white text-ink'}`}>
          {t(label)}
        </NavLink>
      ))}
    </nav>
  );
}
