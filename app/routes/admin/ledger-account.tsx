import { Link, useLoaderData } from '@remix-run/react';
import { shownBalance } from '#app/domain/ledger/accounts.ts';
import { ledgerAccount } from '#app/domain/ledger/queries.server.ts';
import { Amount } from '#app/domain/settlement/components/amount.tsx';
import { OfficeTabs } from '#app/domain/settlement/components/office-tabs.tsx';
import { formatMoment } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { Cell, Table } from '#app/ui/table.tsx';
import { titled } from '../title.ts';
import { adminLoader } from './scope.server.ts';

export const meta = titled('money.office.ledger');

/** One account, newest entries first. */
export const loader = adminLoader(async ({ scope, params, request }) => {
  const found = await ledgerAccount(scope, params['id'] ?? '', new URL(request.url).searchParams.get('before'));
  if (!found) throw new Response(null, { status: 404 });
  return found;
});

export default function LedgerAccount() {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  const { account, entries, next } = useLoaderData<typeof loader>();
  const party = account.nameEn === null ? account.party : text({ nameEn: account.nameEn, nameHi: account.nameHi ?? account.nameEn }, 'name');
  return (
    <>
      <OfficeTabs />
      <h1>{t(`money.office.accounts.${account.kind}`)}</h1>
      <p className="my-2 text-lg">
        {party} {t('money.office.balance')}: <strong><Amount of={shownBalance(account.kind, account.balance)} /></strong>
      </p>
      {entries.length === 0 && <p className="card p-4">{t('money.office.none')}</p>}
      {entries.length > 0 && (
        <Table heads={[{ label: t('money.office.at') }, { label: t('money.office.event') }, { label: t('money.office.order') }, { label: t('money.office.debit'), number: true }, { label: t('money.office.credit'), number: true }]}>
          {entries.map(({ id, amountPaise, set }) => (
            <tr key={id}>
              <Cell><span className="whitespace-nowrap">{formatMoment(set.at, language)}</span></Cell>
              <Cell>{t(`money.office.events.${set.kind}`)}</Cell>
              <Cell>{set.order && <Link className="link" to={`/admin/ledger?order=${set.order.number}`}>{set.order.number}</Link>}</Cell>
              <Cell number>{amountPaise > 0n && <Amount of={amountPaise} />}</Cell>
              <Cell number>{amountPaise < 0n && <Amount of={-amountPaise} />}</Cell>
            </tr>
          ))}
        </Table>
      )}
      {next && <Link className="button button-plain mt-4" to={`?before=${next}`}>{t('money.office.older')}</Link>}
    </>
  );
}
