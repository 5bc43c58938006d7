import { useT } from '#app/i18n/use-language.ts';
import { PRIVACY_POINTS } from '../consent.ts';

/** The notice itself, in full, above the box to tick. */
export function PrivacyNotice() {
  const t = useT();
  return (
    <section className="card mb-4 p-4">
      <h2 className="text-base">{t('account.noticeTitle')}</h2>
      <ul className="mt-2 grid list-disc gap-2 ps-5">
        {PRIVACY_POINTS.map((point) => <li key={point}>{t(`account.${point}`)}</li>)}
      </ul>
    </section>
  );
}
