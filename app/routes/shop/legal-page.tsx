import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { returnWindows } from '#app/domain/catalogue/return-windows.server.ts';
import { keptBills } from '#app/domain/erasure/kept-bills.server.ts';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import { deliveryTariff } from '#app/domain/shipping/delivery-tariff.server.ts';
import { formatDate, formatMoney } from '#app/i18n/format.ts';
import { languageOfPath, withoutLanguage } from '#app/i18n/languages.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { shopFacts } from '#app/lib/shop-facts.server.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Linked } from '#app/ui/linked.tsx';
import { LEGAL_PAGE_NAMES, LEGAL_PAGES, LEGAL_PAGES_SINCE } from '#app/lib/legal-pages.ts';
import { ReturnTable, TariffTable } from './legal-tables.tsx';
import { pageMeta, publicPage } from './page-meta.ts';

/** About, contact, grievance officer, terms, privacy, returns and delivery: one shape, with the operator's own details. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { pathname } = new URL(request.url);
  const page = LEGAL_PAGE_NAMES.find((name) => withoutLanguage(pathname) === `/${name}`);
  if (!page) throw new Response(null, { status: 404 });
  const now = new Date();
  const { legalName, address, phone, email, grievanceOfficer } = shopFacts();
  return {
    page,
    facts: { legalName, address, phone, email, officerName: grievanceOfficer.name, officerPhone: grievanceOfficer.phone, officerEmail: grievanceOfficer.email },
    cashCap: page === 'terms' ? (await settingsInForce(now))['cash-on-delivery.cap'] : 0,
    bills: page === 'privacy' ? await keptBills(now) : null,
    windows: page === 'returns' ? await returnWindows(languageOfPath(pathname)) : [],
    tariff: page === 'shipping' ? await deliveryTariff(now) : [],
  };
}

export const headers = publicPage;

export const meta: MetaFunction<typeof loader> = (input) => {
  const page = input.data?.page;
  return page ? pageMeta(input, (t) => ({ title: t(`legal.${page}.title`), description: t(`legal.${page}.description`), path: `/${page}` })) : [];
};

export default function LegalPage() {
  const t = useT();
  const to = useLocalPath();
  const language = useLanguage();
  const { page, facts, cashCap, bills, windows, tariff } = useLoaderData<typeof loader>();
  const words = { ...facts, cashCap: formatMoney(cashCap, language), namedFrom: formatMoney(bills?.namedFromPaise ?? 0, language), keepMonths: String(bills?.keepMonths ?? 0) };
  return (
    <div className="wrap max-w-3xl pt-2 pb-4">
      <Breadcrumbs trail={[]} />
      <h1 className="mt-2">{t(`legal.${page}.title`)}</h1>
      {LEGAL_PAGES[page].map((section) => (
        <section key={section} className="mt-8">
          <h2>{sentence(t, `${page}.${section}.title`, words)}</h2>
          {sentence(t, `${page}.${section}.text`, words).split('\n\n').map((paragraph) => (
            <p key={paragraph} className="mt-2 whitespace-pre-line wrap-anywhere"><Linked text={paragraph} /></p>
          ))}
          {page === 'contact' && section === 'help' && <p className="mt-3"><a className="button button-plain" href={to('/orders/find')}>{t('common.findOrder')}</a></p>}
          {section === 'rights' && <EraseLinks />}
          {section === 'window' && <ReturnTable windows={windows} />}
          {section === 'cost' && <TariffTable tariff={tariff} />}
        </section>
      ))}
      {(page === 'grievance' || page === 'contact' || page === 'returns') && (
        <p className="mt-8">
          <a className="button button-main" href={to('/complaints')}>{t('legal.complain')}</a>
        </p>
      )}
      <p className="mt-10 text-sm text-ink-soft">{t('legal.changed', { date: formatDate(new Date(LEGAL_PAGES_SINCE), language) })}</p>
    </div>
  );
}

/** The ways to be erased, with an account and without. */
function EraseLinks() {
  const t = useT();
  const to = useLocalPath();
  return (
    <p className="mt-4 flex flex-wrap gap-3">
      <a className="button button-plain" href={to('/account/erase')}>{t('erasure.link')}</a>
      <a className="button button-plain" href={to('/orders/erase')}>{t('erasure.guest.link')}</a>
    </p>
  );
}

/** A sentence of a section, whose key only the table of sections knows; all of them are given every fact. */
function sentence(t: Translate, key: string, words: Record<string, string>): string {
  return (t as (key: string, words: Record<string, string>) => string)(`legal.${key}`, words);
}
