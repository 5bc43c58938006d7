import type { ReactNode } from 'react';
import { formatDate } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { indianDay } from '#app/lib/time.ts';
import { RatingLine } from '#app/ui/stars.tsx';
import type { GroupPage } from '../group-query.server.ts';
import { staysInState } from '../seller-of-record.ts';

/** What is known of a group: how many, since when, its FSSAI number, and where it may sell. */
export function GroupFacts({ group: { maker, members, names, formedOn, sellsSince } }: { readonly group: GroupPage }) {
  const t = useT();
  const language = useLanguage();
  const facts: readonly (readonly [name: string, value: ReactNode])[] = [
    [t('shop.group.members'), members > 0 && t('shop.group.membersCount', { count: members })],
    [t('shop.group.names'), names.join(', ')],
    [t('reviews.groupRating'), maker.rating.count > 0 && <RatingLine key="rating" rating={maker.rating} />],
    [t('shop.group.formed'), formedOn && indianDay(formedOn).slice(0, 4)],
    [t('shop.group.since'), sellsSince && formatDate(sellsSince, language)],
    [t('catalogue.label.fssai'), maker.fssai],
    [t('shop.group.address'), `${maker.address}, ${maker.pin}`],
  ];
  return (
    <>
      <dl className="mt-6 border-t border-rule text-sm">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} className="grid grid-cols-[2fr_3fr] gap-4 border-b border-rule py-2">
              <dt className="text-ink-soft">{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {staysInState(maker.seller) && (
        <div className="mt-5 rounded-card bg-turmeric-light p-4">
          <p className="font-semibold">{t('catalogue.product.stateOnly', { state: maker.state.text })}</p>
          <p className="text-sm">{t('catalogue.product.stateOnlyWhy')}</p>
        </div>
      )}
    </>
  );
}
