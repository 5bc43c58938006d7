import type { MetaFunction } from '@remix-run/node';
import { useT } from '#app/i18n/use-language.ts';
import { pageMeta, publicPage } from './page-meta.ts';

/** What the service worker shows where the network fails and it kept nothing; its script lists what was kept. */
export const headers = publicPage;

export const meta: MetaFunction = (input) => pageMeta(input, (t) => ({ title: t('offline.title'), path: null }));

export default function Offline() {
  const t = useT();
  return (
    <div className="wrap max-w-prose py-8">
      <h1>{t('offline.title')}</h1>
      <p className="mt-3">{t('offline.text')}</p>
      <p className="mt-3">{t('offline.notSent')}</p>
      <section className="mt-8" aria-labelledby="seen">
        <h2 id="seen">{t('offline.seen')}</h2>
        <ul data-kept className="mt-2 divide-y divide-rule">
          <li className="py-3">{t('offline.none')}</li>
        </ul>
      </section>
    </div>
  );
}
