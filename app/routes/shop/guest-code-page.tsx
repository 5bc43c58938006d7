import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { CodeField } from '#app/domain/accounts/components/code-field.tsx';
import { WaitNotice } from '#app/domain/accounts/components/wait-notice.tsx';
import type { RefusedForm } from '#app/domain/accounts/refused-form.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { FormProblems } from '#app/ui/field.tsx';

interface Props {
  readonly intro: string;
  /** The page before, where she may type something else; the code goes to the address below it. */
  readonly page: '/orders/find' | '/orders/erase';
  readonly button: string;
  readonly other: string;
  readonly refused: RefusedForm | undefined;
}

/** Asks a guest for the code that was sent to her number. */
export function GuestCodePage({ intro, page, button, other, refused }: Props) {
  const t = useT();
  const to = useLocalPath();
  return (
    <AccountPage title={t('checkout.find.codeTitle')} intro={intro}>
      {refused?.wait != null && <WaitNotice seconds={refused.wait} />}
      <form method="post" action={to(`${page}/code`)} noValidate>
        <FormProblems form={refused?.form} />
        <CodeField form={refused?.form} label={t('checkout.find.code')} />
        <button className="button button-main w-full" type="submit">{button}</button>
      </form>
      <a className="link mt-4 inline-flex min-h-12 items-center" href={to(page)}>{other}</a>
    </AccountPage>
  );
}
