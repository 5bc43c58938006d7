import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ShopFacts } from '#app/lib/shop-facts.server.ts';
import type { OwnWords } from '#app/i18n/own-words.ts';
import { useT } from '#app/i18n/use-language.ts';
import { surfaceOf } from '#app/lib/surface.ts';
import { ShopFooter } from './shop-footer.tsx';
import { ShopHeader } from './shop-header.tsx';

/** A kind of goods as the navigation names it. */
export interface NavCategory {
  readonly slug: string;
  readonly name: OwnWords;
}

interface ShellProps {
  readonly facts: ShopFacts;
  readonly categories: readonly NavCategory[];
  readonly children: ReactNode;
}

/** The frame of every page: a header for buyers, a bare one for groups and officers, who have navigation of their own. */
export function Shell({ facts, categories, children }: ShellProps) {
  const t = useT();
  const surface = surfaceOf(useLocation().pathname);
  return (
    <>
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-white focus:p-3">
        {t('common.skipToContent')}
      </a>
      {facts.demo && <DemoStrip />}
      {surface === 'shop' && <ShopHeader categories={categories} />}
      <main id="content" className="min-h-[60vh]">
        {children}
      </main>
      {surface === 'shop' && <ShopFooter facts={facts} categories={categories} />}
    </>
  );
}

function DemoStrip() {
  const t = useT();
  return (
    <aside aria-label={t('common.demoLabel')} className="no-print bg-turmeric-light px-4 py-1 text-center text-sm">
      {t('common.demoNotice')}{' '}
      <a className="link" href="/dev/outbox">
        {t('common.demoOutbox')}
      </a>
    </aside>
  );
}
