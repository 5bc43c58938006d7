import type { GroupOrderStatus } from '#app/generated/prisma/enums.ts';
import { isShopReason } from '#app/domain/orders/reasons.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';

interface Step {
  readonly id: number;
  readonly to: GroupOrderStatus;
  readonly at: Date;
  readonly reason: string | null;
}

/** What has happened to a parcel, each step with its moment, the latest marked. */
export function OrderSteps({ events }: { readonly events: readonly Step[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ol className="grid gap-0" aria-label={t('checkout.order.steps')}>
      {events.map(({ id, to, at, reason }, index) => {
        const last = index === events.length - 1;
        const bad = to === 'CANCELLED' || to === 'RETURNED';
        return (
          <li key={id} aria-current={last ? 'step' : undefined} className="relative flex gap-3 pb-4 last:pb-0">
            {!last && <span className="absolute start-3 top-6 bottom-0 w-px bg-rule" aria-hidden="true" />}
            <span className={`z-0 flex size-6 shrink-0 items-center justify-center rounded-full text-white ${bad ? 'bg-ink-soft' : 'bg-neem'}`}>
              <Icon name={bad ? 'cross' : 'check'} className="size-4" />
            </span>
            <span>
              <span className={last ? 'font-bold' : ''}>{t(`checkout.order.step.${to}`)}</span>
              <time dateTime={at.toISOString()} className="block text-sm text-ink-soft">{formatMoment(at, language)}</time>
              {reason && <span className="block text-sm">{isShopReason(reason) ? t(`orders.reason.${reason}`) : reason}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
