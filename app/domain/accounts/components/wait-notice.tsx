import { useT } from '#app/i18n/use-language.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Says when trying again makes sense. `seconds` is how long from now; `forCode` when it is a new code that must wait. */
export function WaitNotice({ seconds, forCode = false }: { readonly seconds: number; readonly forCode?: boolean }) {
  const t = useT();
  const text =
    seconds <= MINUTE ? t(forCode ? 'account.codeAgainIn' : 'account.waitSeconds', { count: seconds })
    : seconds <= HOUR ? t('account.waitMinutes', { count: Math.ceil(seconds / MINUTE) })
    : t('account.waitHours', { count: Math.ceil(seconds / HOUR) });
  return (
    <p role="alert" className="mb-6 rounded-card border-2 border-madder bg-madder-light p-4 font-semibold">
      {text}
    </p>
  );
}
