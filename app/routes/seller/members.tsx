import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { addMember } from '#app/domain/registry/add-member.server.ts';
import { MemberFields } from '#app/domain/registry/components/member-fields.tsx';
import { memberForm } from '#app/domain/registry/forms.ts';
import { invitationsOf, membersOf } from '#app/domain/registry/queries.server.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { personName } from '#app/i18n/person-name.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { Done } from '#app/ui/done.tsx';
import { FormProblems } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { titled } from '../title.ts';
import { SendButton } from './parts/send-button.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';

export const meta = titled('members.title');

function bearersOnly({ role }: SellerScope): void {
  if (role === 'MEMBER') throw redirect('/seller/shares', 303);
}

/** Who is in the group; an office bearer adds whoever is missing. */
export const loader = sellerLoader(async ({ scope, request }) => {
  bearersOnly(scope);
  const done = new URL(request.url).searchParams;
  const [members, invitations] = await Promise.all([membersOf(scope), invitationsOf(scope)]);
  return { members, invitations, added: done.has('added'), asked: done.has('asked') };
});

export const action = sellerAction(async ({ scope, request }) => {
  bearersOnly(scope);
  const read = readForm(await sentForm(request), memberForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const added = await addMember({ kind: 'bearer', scope }, read.value, new Date());
  if (added.ok) return redirect(`/seller/members?${added.value}`, 303);
  if (added.error === 'not-found') throw new Response(null, { status: 404 });
  return data({ form: refuse(read.form, '', added.error) }, { status: 409 });
});

export default function Members() {
  const t = useT();
  const language = useLanguage();
  const { members, invitations, added, asked } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="wrap max-w-xl py-5">
      <a className="inline-flex min-h-12 items-center gap-1 text-indigo" href="/seller/shares">
        <Icon name="back" /> {t('shares.title')}
      </a>
      <h1>{t('members.title')}</h1>
      {(added || asked) && !form && <Done open={asked} className="mt-4 text-lg">{t(asked ? 'members.askedFirst' : 'members.added')}</Done>}
      <ul className="card mt-4 divide-y divide-rule px-4">
        {members.map(({ id, role, person }) => (
          <li key={id} className="flex min-h-12 items-center justify-between gap-3 py-2 text-lg">
            {personName(language, person)}
            <span className="text-base text-ink-soft">{t(`apply.role${role}`)}</span>
          </li>
        ))}
        {invitations.map(({ id, name }) => (
          <li key={id} className="flex min-h-12 flex-wrap items-center justify-between gap-x-3 py-2 text-lg">
            <span>{name}<span className="block text-base text-ink-soft">{t('members.waiting')}</span></span>
            <form method="post" action={`/seller/members/asked/${id}/withdraw`}>
              <button type="submit" className="link min-h-12 cursor-pointer text-base" aria-label={t('members.withdrawOne', { name })}>{t('members.withdraw')}</button>
            </form>
          </li>
        ))}
      </ul>
      <h2 className="mt-6">{t('members.add')}</h2>
      <p className="mt-1 mb-3">{t('members.addText')}</p>
      <form method="post" action="/seller/members" noValidate>
        <FormProblems form={form} />
        <MemberFields form={form} />
        <SendButton>{t('members.add')}</SendButton>
      </form>
    </div>
  );
}
