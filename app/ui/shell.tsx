import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ShopFacts } from '#app/lib/shop-facts.server.ts';
import { LANGUAGE_NAMES, LANGUAGES, localPath, withoutLanguage } from '#app/i18n/languages.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Icon } from './icon.tsx';
import { surfaceOf } from '#app/lib/surface.ts';

/** The frame of every page: a header for buyers, a bare one for groups and officers, who have navigation of their own. */
export function Shell({ facts, children }: { facts: ShopFacts; children: ReactNode }) {
  const t = useT();
  const surface = surfaceOf(useLocation().pathname);
  return (
    <>
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-white focus:p-3">
        {t('common.skipToContent')}
      </a>
      {facts.demo && <DemoStrip />}
      {surface === 'shop' && <ShopHeader />}
      <main id="content" className="min-h-[60vh]">
        {children}
      </main>
      {surface === 'shop' && <ShopFooter facts={facts} />}
    </>
  );
}

function DemoStrip() {
  const t = useT();
  return (
    <p className="no-print bg-turmeric-light px-4 py-1 text-center text-sm">
      {t('common.demoNotice')}{' '}
      <a className="link" href="/dev/outbox">
        {t('common.demoOutbox')}
      </a>
    </p>
  );
}

function ShopHeader() {
  const t = useT();
  const to = useLocalPath();
  return (
    <header className="border-b border-rule bg-white">
      <div className="wrap flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
        <a href={to('/')} className="flex min-h-12 items-center gap-2 text-xl font-bold text-madder no-underline">
          <Icon name="mark" /> {t('common.shopName')}
        </a>
        <form action={to('/search')} role="search" className="order-last flex w-full gap-2 md:order-none md:w-auto md:flex-1">
          <input type="search" name="q" className="field" aria-label={t('common.searchLabel')} placeholder={t('common.searchLabel')} maxLength={200} />
          <button className="button button-plain" type="submit">
            <Icon name="search" /> <span className="max-sm:sr-only">{t('common.search')}</span>
          </button>
        </form>
        <nav className="ms-auto flex items-center gap-1" aria-label={t('common.menu')}>
          <LanguageSwitch />
          <a className="flex min-h-12 min-w-12 items-center justify-center gap-1 px-2 text-ink no-underline" href={to('/account')}>
            <Icon name="person" /> <span className="max-sm:sr-only">{t('common.account')}</span>
          </a>
          <a className="flex min-h-12 min-w-12 items-center justify-center gap-1 px-2 text-ink no-underline" href={to('/cart')}>
            <Icon name="basket" /> <span className="max-sm:sr-only">{t('common.basket')}</span>
          </a>
        </nav>
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const t = useT();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  return LANGUAGES.filter((other) => other !== language).map((other) => (
    <a
      key={other}
      lang={other}
      hrefLang={other}
      className="flex min-h-12 items-center px-2 text-indigo no-underline"
      href={localPath(other, withoutLanguage(pathname)) + search}
      title={t('common.readIn', { language: LANGUAGE_NAMES[other] })}
    >
      {LANGUAGE_NAMES[other]}
    </a>
  ));
}

function ShopFooter({ facts }: { facts: ShopFacts }) {
  const t = useT();
  return (
    <footer className="mt-12 border-t border-rule bg-cotton-dark py-8 text-sm">
      <div className="wrap grid gap-4 sm:grid-cols-2">
        <div>
          <p className="font-bold">{t('common.shopName')}</p>
          <p>{t('common.tagline')}</p>
          <p className="mt-3">
            <a className="link inline-flex min-h-12 items-center" href="/seller/apply">
              {t('common.sellWithUs')}
            </a>
          </p>
        </div>
        <div>
          <p>{t('common.operator', { name: facts.legalName })}</p>
          <p>{facts.address}</p>
          <p>
            {facts.phone} · {facts.email}
          </p>
          <p>{t('common.grievanceOfficer', { name: facts.grievanceOfficer.name, phone: facts.grievanceOfficer.phone })}</p>
        </div>
      </div>
    </footer>
  );
}
