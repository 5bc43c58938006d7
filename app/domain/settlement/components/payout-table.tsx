import { useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { Cell, Table } from '#app/ui/table.tsx';
import type { PayoutRunView } from '../run-queries.server.ts';
import { Amount } from './amount.tsx';

const NUMBERS = ['goods', 'commission', 'commissionTax', 'tcs', 'tds', 'refunds', 'charges', 'amount'] as const;

/** The payouts of a run with every deduction. A payout that can't be approved says why, and can be left out. */
export function PayoutTable({ run }: { readonly run: PayoutRunView }) {
  const t = useT();
  const text = useLocalText();
  const open = run.status === 'DRAFT' || run.status === 'AWAITING';
  const heads = [
    { label: t('money.office.number') }, { label: t('money.office.group') }, ...NUMBERS.map((key) => ({ label: t(`money.office.${key}`), number: true, wide: key !== 'amount' })),
    { label: t('money.office.channel'), wide: true }, { label: t('money.office.status') },
  ];
  return (
    <Table heads={heads}>
      {run.payouts.map((payout) => {
        const problem = run.problems.find(({ payoutId }) => payoutId === payout.id)?.problem;
        const amounts = [payout.salesPaise, -payout.commissionPaise, -payout.commissionTaxPaise, -payout.tcsPaise, -payout.tdsPaise, payout.refundsPaise, payout.chargesPaise];
        return (
          <tr key={payout.id} className={payout.status === 'CANCELLED' ? 'text-ink-soft line-through' : ''}>
            <Cell>{payout.number}</Cell>
            <Cell>
              <a className="link -my-2 inline-flex min-h-12 items-center py-2 md:-my-1.5 md:min-h-8 md:py-0" href={`/admin/groups/${payout.groupId}/statement`}>{text(payout.group, 'name')}</a>
              {problem && <strong className="block text-madder">{t(`money.office.problem.${problem}`)}</strong>}
            </Cell>
            {amounts.map((amount, index) => (
              <Cell key={NUMBERS[index]} number wide><Amount of={amount} dash /></Cell>
            ))}
            <Cell number><strong><Amount of={payout.amountPaise} /></strong></Cell>
            <Cell wide>{payout.channel}</Cell>
            <Cell>
              {t(`money.office.payoutStatus.${payout.status}`)}
              {payout.utr && <span className="block break-all">{payout.utr}</span>}
              {payout.failure && <span className="block text-madder">{payout.failure}</span>}
              {open && payout.status === 'PLANNED' && (
                <form method="post" action={`/admin/payouts/${run.id}/leave-out/${payout.id}`} className="no-print">
                  <button className="button button-plain">{t('money.office.leaveOut')}</button>
                </form>
              )}
            </Cell>
          </tr>
        );
      })}
    </Table>
  );
}
