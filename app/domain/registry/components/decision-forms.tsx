import { useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { FormProblems, TextArea, TextField } from '#app/ui/field.tsx';
import { canMove } from '../group-moves.ts';
import { MemberFields } from './member-fields.tsx';
import type { File } from './group-file.tsx';

interface Props {
  readonly group: File;
  /** What was typed when a decision was refused. */
  readonly form: FormState | undefined;
}

/** What the officer may decide now. The table of moves draws the buttons; a related officer sees none. */
export function DecisionForms({ group, form }: Props) {
  const t = useT();
  const application = group.applications.find(({ status }) => status === 'OPEN');
  if (group.related) return <p className="card p-4 font-semibold">{t('admin.related')}</p>;
  return (
    <section className="card p-4 lg:sticky lg:top-4">
      <h2 className="mb-3">{t('admin.decide')}</h2>
      <FormProblems form={form} />
      {application && canMove(group.status, 'approve') && (
        <>
          <form method="post" action={`/admin/applications/${application.id}/approve`} className="mb-6">
            <p className="mb-2 text-ink-soft">{t('admin.approveText')}</p>
            <button className="button button-good w-full">{t('admin.approve')}</button>
          </form>
          <ReasonForm to={`/admin/applications/${application.id}/refuse`} word={t('admin.refuse')} form={form} />
        </>
      )}
      {canMove(group.status, 'suspend') && (
        <>
          <p className="mb-2 text-ink-soft">{t('admin.suspendText')}</p>
          <ReasonForm to={`/admin/groups/${group.id}/suspend`} word={t('admin.suspend')} form={form} />
        </>
      )}
      {canMove(group.status, 'reinstate') && <ReasonForm to={`/admin/groups/${group.id}/reinstate`} word={t('admin.reinstate')} form={form} />}
      {group.status !== 'REFUSED' && (
        <details className="mt-6 border-t border-rule pt-3" open={form?.values['mobile'] !== undefined}>
          <summary className="link flex min-h-12 cursor-pointer items-center">{t('members.add')}</summary>
          <form method="post" action={`/admin/groups/${group.id}/members`} className="mt-2" noValidate>
            <p className="mb-2 text-ink-soft">{t('members.addText')}</p>
            <MemberFields form={form} />
            <button className="button button-plain">{t('members.add')}</button>
          </form>
        </details>
      )}
      <details className="mt-6 border-t border-rule pt-3" open={form?.errors['note'] !== undefined}>
        <summary className="link flex min-h-12 cursor-pointer items-center">{t('admin.declare')}</summary>
        <form method="post" action={`/admin/groups/${group.id}/relation`} className="mt-2" noValidate>
          <p className="mb-2 text-ink-soft">{t('admin.declareText')}</p>
          <TextField form={form} name="note" label={t('admin.relationNote')} maxLength={300} />
          <button className="button button-plain">{t('admin.declare')}</button>
        </form>
      </details>
    </section>
  );
}

function ReasonForm({ to, word, form }: { readonly to: string; readonly word: string; readonly form: FormState | undefined }) {
  const t = useT();
  return (
    <form method="post" action={to} noValidate>
      <TextArea form={form} name="reason" label={t('admin.reason')} hint={t('admin.reasonHint')} maxLength={1000} />
      <button className="button button-main w-full">{word}</button>
    </form>
  );
}
