import { stateName, type StateCode } from '#app/domain/registry/states.ts';
import { formatDate } from '#app/i18n/format.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { reachRulesOfArea } from '../queries.server.ts';

type Rule = Awaited<ReturnType<typeof reachRulesOfArea>>[number];

const LOOK = { CASH: 'text-neem', PREPAID: 'text-ink', NONE: 'text-madder' } as const;

/** Which places take what, and since when. */
export function ReachTable({ rules }: { readonly rules: readonly Rule[] }) {
  const t = useT();
  const language = useLanguage();
  if (rules.length === 0) return <p className="card p-6">{t('cash.reach.none')}</p>;
  return (
    <ul className="card divide-y divide-rule">
      {rules.map((rule) => (
        <li key={rule.id} className="p-3">
          <p className="font-semibold">
            <Place rule={rule} /> · <span className={LOOK[rule.reach]}>{t(`cash.reach.${rule.reach}`)}</span>
          </p>
          <p className="text-sm text-ink-soft">
            {t(rule.begun ? 'cash.reach.since' : 'cash.reach.begins', { day: formatDate(rule.inForceFrom, language) })}
            {rule.madeBy && ` · ${rule.madeBy.title}`}
            {!rule.own && ` · ${t('cash.reach.otherArea', { area: rule.areaPath || '/' })}`}
          </p>
          {rule.note && <p className="text-sm">{rule.note}</p>}
        </li>
      ))}
    </ul>
  );
}

function Place({ rule: { pinPrefix, stateCode, districtName } }: { readonly rule: Rule }) {
  const t = useT();
  const language = useLanguage();
  if (pinPrefix !== '') return <>{pinPrefix.length === 6 ? t('cash.reach.onePin', { pin: pinPrefix }) : t('cash.reach.pins', { pin: pinPrefix })}</>;
  return <>{[nameText(language, districtName), stateName(stateCode as StateCode, language)].filter(Boolean).join(', ')}</>;
}
