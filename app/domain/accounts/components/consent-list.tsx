import { formatDate } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/languages.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';

interface ShownConsent {
  readonly id: string;
  readonly purpose: string;
  readonly wording: string;
  readonly language: Language;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

/** What a person agreed to, in the words she read, with the way out beside it. */
export function ConsentList({ consents }: { readonly consents: readonly ShownConsent[] }) {
  const t = useT();
  const to = useLocalPath();
  const language = useLanguage();
  if (consents.length === 0) return null;
  return (
    <section className="mt-10">
      <h2>{t('account.consentsTitle')}</h2>
      <ul className="mt-3 grid gap-3">
        {consents.map(({ id, purpose, wording, language: readIn, givenAt, withdrawnAt }) => (
          <li key={id} className="card p-4">
            <p className="font-semibold">{t(purpose === 'show-name' ? 'account.showName' : 'account.consentPrivacy')}</p>
            <p className="text-sm text-ink-soft">{t('account.consentGiven', { date: formatDate(givenAt, language) })}</p>
            {withdrawnAt && <p className="text-sm text-ink-soft">{t('account.consentWithdrawn', { date: formatDate(withdrawnAt, language) })}</p>}
            <details className="text-sm">
              <summary className="flex min-h-12 cursor-pointer items-center underline">{t('account.consentRead')}</summary>
              <p lang={readIn} className="mb-2 whitespace-pre-line">{wording}</p>
            </details>
            {!withdrawnAt && (
              <form method="post" action={to(`/account/consents/${id}/withdraw`)}>
                {purpose === 'privacy-notice' && <p className="mb-2 text-sm">{t('account.consentWithdrawNote')}</p>}
                <button className="button button-plain w-full" type="submit">{t('account.consentWithdraw')}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
