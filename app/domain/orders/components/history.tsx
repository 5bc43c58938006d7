import { formatMoment } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { personName } from '#app/i18n/person-name.ts';
import type { GroupOrderDetail } from '../queries.server.ts';
import { isShopReason } from '../reasons.ts';

/** What happened to an order, when, through whom and why. */
export function History({ events }: { readonly events: GroupOrderDetail['events'] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ol className="mt-2 border-s-2 border-rule ps-4">
      {events.map(({ id, to, at, reason, person, byOfficer }) => {
        const who = byOfficer ? t('orders.one.byOfficer') : person && personName(language, person);
        return (
          <li key={id} className="py-1.5">
            <span className="font-semibold">{t(`orders.status.${to}`)}</span>
            <span className="text-ink-soft">
              {' · '}
              {formatMoment(at, language)}
              {who && ` · ${who}`}
            </span>
            {reason && <span className="block">{isShopReason(reason) ? t(`orders.reason.${reason}`) : `“${reason}”`}</span>}
          </li>
        );
      })}
    </ol>
  );
}
