import { useActionData, useLoaderData } from '@remix-run/react';
import { DecisionForms } from '#app/domain/registry/components/decision-forms.tsx';
import { GroupFile } from '#app/domain/registry/components/group-file.tsx';
import { TurnoverNote } from '#app/domain/settlement/components/turnover-note.tsx';
import type { FormState } from '#app/lib/forms.ts';
import type { fileOfGroup } from './decision.server.ts';

/** Evidence and decision side by side; drawn again, with what was typed, when a decision was refused. */
export function FilePage() {
  const { group, turnover } = useLoaderData<typeof fileOfGroup>();
  const form = useActionData<{ form: FormState }>()?.form;
  return (
    <GroupFile group={group}>
      {turnover && <TurnoverNote turnover={turnover} reader="officer" />}
      <DecisionForms group={group} form={form} />
    </GroupFile>
  );
}
