import type { ReactNode } from 'react';
import type { ShopFacts } from '#app/lib/shop-facts.server.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { LEGAL_PAGE_NAMES } from '#app/lib/legal-pages.ts';
import type { NavCategory } from './shell.tsx';
import { Words } from './words.tsx';

const LINK = 'inline-flex min-h-12 items-center text-ink no-underline hover:underline md:min-h-8';

/** What there is, and who answers for it (Consumer Protection (E-Commerce) Rules 2020, rule 4). */
export function ShopFooter({ facts, categories }: { readonly facts: ShopFacts; readonly categories: readonly NavCategory[] }) {
  const t = useT();
  const to = useLocalPath();
  const { grievanceOfficer } = facts;
  return (
    <footer className="mt-16 border-t border-rule bg-cotton-dark py-10 text-sm">
      <div className="wrap grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
        <div>
          <p className="text-lg font-bold text-madder">{t('common.shopName')}</p>
          <p className="mt-1">{t('common.tagline')}</p>
          <p className="mt-2">
            <a className="link inline-flex min-h-12 items-center font-semibold" href="/seller/apply">
              {t('common.sellWithUs')}
            </a>
          </p>
        </div>
        {categories.length > 0 && (
          <Column title={t('common.footerShop')}>
            <ul className="grid grid-cols-2 gap-x-4 sm:grid-cols-1">
              {categories.map(({ slug, name }) => (
                <li key={slug}>
                  <a className={LINK} href={to(`/categories/${slug}`)}>
                    <Words of={name} />
                  </a>
                </li>
              ))}
            </ul>
          </Column>
        )}
        <Column title={t('common.footerOperator')}>
          <p>{facts.legalName}</p>
          <p>{facts.address}</p>
        </Column>
        <Column title={t('common.footerHelp')}>
          <p>
            <a className={LINK} href={to('/orders/find')}>
              {t('common.findOrder')}
            </a>
          </p>
          <Contact phone={facts.phone} email={facts.email} />
          <p>
            <a className={LINK} href={to('/complaints')}>{t('legal.complain')}</a>
          </p>
          <p className="mt-3">{t('common.grievanceOfficer', { name: grievanceOfficer.name })}</p>
          <Contact phone={grievanceOfficer.phone} email={grievanceOfficer.email} />
        </Column>
      </div>
      <nav aria-label={t('legal.nav')} className="wrap mt-8">
        <ul className="flex flex-wrap gap-x-6 border-t border-rule pt-4">
          {LEGAL_PAGE_NAMES.map((page) => (
            <li key={page}><a className={LINK} href={to(`/${page}`)}>{t(`legal.${page}.title`)}</a></li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}

function Column({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className="mb-1 font-bold">{title}</p>
      {children}
    </div>
  );
}

function Contact({ phone, email }: { readonly phone: string; readonly email: string }) {
  return (
    <p className="flex flex-wrap gap-x-4">
      <a className={LINK} href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
      <a className={`${LINK} wrap-anywhere`} href={`mailto:${email}`}>{email}</a>
    </p>
  );
}
