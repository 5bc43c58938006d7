import { Form, Link, useLoaderData } from '@remix-run/react';
import { ACCOUNTS, shownBalance } from '#app/domain/ledger/accounts.ts';
import { ledgerAccounts, postedForOrder } from '#app/domain/ledger/queries.server.ts';
import { Amount } from '#app/domain/settlement/components/amount.tsx';
import { OfficeTabs } from '#app/domain/settlement/components/office-tabs.tsx';
import { PostedSets } from '#app/domain/settlement/components/posted-sets.tsx';
import { useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { Cell, Table } from '#app/ui/table.tsx';
import { titled } from '../title.ts';
import { adminLoader } from './scope.server.ts';

export const meta = titled('money.office.ledger');

/** Every account with its balance; and, asked for by number, everything posted for an order. */
export const loader = adminLoader(async ({ scope, request }) => {
  const number = (new URL(request.url).searchParams.get('order') ?? '').replaceAll('\0', '').slice(0, 40);
  const [accounts, order] = await Promise.all([ledgerAccounts(scope), number.trim() ? postedForOrder(scope, number) : null]);
  return { accounts, order, number };
});

export default function Ledger() {
  const t = useT();
  const text = useLocalText();
  const { accounts, order, number } = useLoaderData<typeof loader>();
  return (
    <>
      <OfficeTabs />
      <h1>{t('money.office.ledger')}</h1>
      <Form role="search" className="my-4 flex flex-wrap items-end gap-3">
        <label className="grid gap-1 font-semibold">
          {t('money.office.find')}
          <input className="field" type="search" name="order" defaultValue={number} placeholder={t('money.office.findHint')} maxLength={40} />
        </label>
        <button className="button button-plain">{t('money.office.findGo')}</button>
      </Form>
      {number.trim() !== '' && !order && <p className="card mb-4 p-4">{t('money.office.findNone')}</p>}
      {order && <PostedSets order={order} />}
      <Table heads={[{ label: t('money.office.account') }, { label: t('money.office.balance'), number: true }]}>
        {accounts.map((account) => (
          <tr key={account.id}>
            <Cell>
              <Link className="link inline-flex min-h-12 items-center" to={`/admin/ledger/${account.id}`}>
                {t(`money.office.accounts.${account.kind}`)}
                {ACCOUNTS[account.kind].each !== 'shop' && ` · ${account.nameEn === null ? account.party : text({ nameEn: account.nameEn, nameHi: account.nameHi ?? account.nameEn }, 'name')}`}
              </Link>
            </Cell>
            <Cell number><Amount of={shownBalance(account.kind, account.balance)} /></Cell>
          </tr>
        ))}
      </Table>
    </>
  );
}
