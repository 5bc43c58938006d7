import { useLoaderData } from '@remix-run/react';
import { OfficeTabs } from '#app/domain/settlement/components/office-tabs.tsx';
import { StatementPage } from '#app/domain/settlement/components/statement-page.tsx';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { titled } from '../title.ts';
import { statementOr404 } from './statement.server.ts';
import { adminLoader } from './scope.server.ts';

export const meta = titled('money.statement');

/** A group's statement of a month, as the group sees it. */
export const loader = adminLoader(statementOr404);

export default function GroupStatement() {
  const text = useLocalText();
  const { group, statement } = useLoaderData<typeof loader>();
  return (
    <>
      <OfficeTabs />
      <StatementPage statement={statement} groupName={text(group, 'name')} address={`/admin/groups/${group.id}/statement`} papers="/admin/papers" />
    </>
  );
}
