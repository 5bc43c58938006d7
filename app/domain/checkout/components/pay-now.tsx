import { formatMoment, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';

interface Props {
  readonly token: string;
  /** Paise. */
  readonly total: number;
  readonly holdUntil: Date | null;
  readonly now: Date;
}

/** An order that waits for its payment: what is safe, until when, and the button. */
export function PayNow({ token, total, holdUntil, now }: Props) {
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  const over = holdUntil !== null && holdUntil <= now;
  return (
    <section role="status" className="mt-4 rounded-card border-2 border-turmeric bg-turmeric-light p-4">
      <h2 className="flex items-center gap-2 text-lg text-ink">
        <Icon name="clock" className="size-5" /> {t('checkout.order.payTitle')}
      </h2>
      {over || !holdUntil ? (
        <p className="mt-1">{t('checkout.order.payOver')}</p>
      ) : (
        <>
          <p className="mt-1">{t('checkout.order.payText', { until: formatMoment(holdUntil, language) })}</p>
          <form method="post" action={to(`/orders/${token}/pay`)} className="mt-3">
            <button type="submit" className="button button-main text-lg max-sm:w-full">
              <Icon name="lock" className="size-5" /> {t('checkout.order.payNow', { total: formatMoney(total, language) })}
            </button>
          </form>
        </>
      )}
    </section>
  );
}
