import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import type { Answer } from '../answer-invitation.server.ts';
import type { invitationsTo } from '../queries.server.ts';

interface Props {
  readonly invitations: Awaited<ReturnType<typeof invitationsTo>>;
  /** Who is in a group already can't say yes. */
  readonly inGroup: boolean;
}

/** Groups that take whoever has this number for a member: she says yes, that it is somebody else on the phone, or no. */
export function InvitationList({ invitations, inGroup }: Props) {
  const t = useT();
  const to = useLocalPath();
  const text = useLocalText();
  return invitations.map(({ id, name, group }) => {
    const button = (answer: Answer, words: string, look: string) => (
      <form method="post" action={to(`/account/invitations/${id}/${answer}`)}>
        <button type="submit" className={`button w-full ${look}`}>{words}</button>
      </form>
    );
    return (
      <section key={id} className="card mb-6 border-2 border-turmeric p-4">
        <h2 className="text-lg">{t('members.askedTitle', { group: text(group, 'name') })}</h2>
        <p className="mt-1 mb-4">{inGroup ? t('members.askedElsewhere', { name }) : t('members.askedText', { name })}</p>
        <div className="grid gap-2">
          {!inGroup && button('yes', t('members.askedYes'), 'button-good')}
          {button('other', t('members.askedOther', { name }), 'button-plain')}
          {button('no', t('members.askedNo'), 'button-plain')}
        </div>
      </section>
    );
  });
}
