import { formatMoment } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';

const MINUTE = 60;

/** Says when trying again makes sense. `seconds` is how long from now. */
export function WaitNotice({ seconds }: { readonly seconds: number }) {
  const t = useT();
  const language = useLanguage();
  const text =
    seconds <= MINUTE ? t('account.waitSeconds', { count: seconds })
    : seconds <= 90 * MINUTE ? t('account.waitMinutes', { count: Math.ceil(seconds / MINUTE) })
    : t('account.waitUntil', { time: formatMoment(new Date(Date.now() + seconds * 1000), language) });
  return (
    <p role="alert" className="mb-6 rounded-card border-2 border-madder bg-madder-light p-4 font-semibold">
      {text}
    </p>
  );
}
