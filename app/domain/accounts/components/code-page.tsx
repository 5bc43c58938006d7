import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { FormProblems } from '#app/ui/field.tsx';
import type { RefusedForm } from '../refused-form.ts';
import { AccountPage } from './account-page.tsx';
import { CodeField } from './code-field.tsx';
import { WaitNotice } from './wait-notice.tsx';

/** Asks for the code, and offers another. */
export function CodePage({ address, sentAgain = false, askedAgain = false, refused }: {
  readonly address: string;
  /** A new code went out just now. */
  readonly sentAgain?: boolean;
  /** What was refused, if anything, is a new code. */
  readonly askedAgain?: boolean;
  readonly refused: RefusedForm | undefined;
}) {
  const t = useT();
  const to = useLocalPath();
  return (
    <AccountPage title={t('account.codeTitle')} intro={t('account.codeIntro', { address })}>
      {sentAgain && !refused && <p role="status" className="mb-6 rounded-card bg-neem-light p-4 font-semibold">{t('account.codeSentAgain')}</p>}
      {refused?.wait != null && <WaitNotice seconds={refused.wait} forCode={askedAgain} />}
      <form method="post" action={to('/account/code')} noValidate>
        <FormProblems form={refused?.form} />
        <CodeField form={refused?.form} label={t('account.codeLabel')} />
        <button className="button button-main w-full" type="submit">{t('common.continue')}</button>
      </form>
      <section className="mt-8 border-t border-rule pt-4">
        <h2 className="text-base">{t('account.nothingCame')}</h2>
        <form method="post" action={to('/account/code/again')} className="mt-2">
          <button className="button button-plain w-full" type="submit">{t('account.codeAgain')}</button>
        </form>
        <p className="mt-1 text-sm text-ink-soft">{t('account.codeAgainNote')}</p>
        <a className="link mt-2 inline-flex min-h-12 items-center" href={to('/account/sign-in')}>{t('account.otherAddress')}</a>
      </section>
    </AccountPage>
  );
}
