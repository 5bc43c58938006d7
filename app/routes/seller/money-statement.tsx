import { useLoaderData } from '@remix-run/react';
import { StatementPage } from '#app/domain/settlement/components/statement-page.tsx';
import { monthOf } from '#app/domain/settlement/month.ts';
import { statementOf } from '#app/domain/settlement/statement.server.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { PrintButton } from './parts/print-button.tsx';
import { sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('money.statement');

/** The group's statement of a month. */
export const loader = sellerLoader(async ({ scope, request }) => ({
  group: { nameEn: scope.group.nameEn, nameHi: scope.group.nameHi },
  statement: await statementOf(scope.group.id, monthOf(new URL(request.url).searchParams.get('month'), new Date())),
}));

export default function MoneyStatement() {
  const t = useT();
  const text = useLocalText();
  const { group, statement } = useLoaderData<typeof loader>();
  return (
    <div className="wrap max-w-4xl py-5">
      <a className="no-print inline-flex min-h-12 items-center gap-1 text-indigo" href="/seller/money"><Icon name="back" /> {t('money.title')}</a>
      <StatementPage statement={statement} groupName={text(group, 'name')} address="/seller/money/statement" papers="/seller/papers" />
      <PrintButton label={t('money.print')} />
    </div>
  );
}
