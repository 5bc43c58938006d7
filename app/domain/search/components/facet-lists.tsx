import type { ReactNode } from 'react';
import { useT } from '#app/i18n/use-language.ts';
import { Words } from '#app/ui/words.tsx';
import type { FacetValue } from '../count-facets.server.ts';
import { choosing, listFields, listQuery, PRICE_BANDS, type FacetName } from '../filters.ts';
import type { GoodsList } from '../goods-list.server.ts';
import { facetWords } from './facet-words.ts';

interface FacetListsProps {
  readonly path: string;
  readonly list: GoodsList;
  readonly festive: boolean;
  readonly branched: boolean;
}

/** What is asked within one kind of goods: a page of many kinds leads to each by picture first. */
const OF_A_BRANCH: readonly FacetName[] = ['category', 'kind', 'month'];
const LISTED: readonly FacetName[] = ['category', 'price', 'kind', 'rating', 'state', 'district', 'group', 'festival', 'month'];

/** What a list can be narrowed down by, each choice a link with how many goods it leaves. */
export function FacetLists({ path, list, festive, branched }: FacetListsProps) {
  const t = useT();
  const { address, facets } = list;
  return (
    <nav aria-label={t('search.narrow')} className="grid gap-5 max-md:border-b max-md:border-rule max-md:py-4">
      <Section title={t('search.facet.show')}>
        {(['stock', 'veg'] as const).map((name) => <Values key={name} path={path} list={list} name={name} values={facets.values[name] ?? []} />)}
      </Section>
      <PinForm path={path} list={list} />
      {LISTED.filter((name) => !(branched && OF_A_BRANCH.includes(name)))
        .filter((name) => !(festive && (name === 'month' || name === 'festival')))
        .filter((name) => address.chosen[name] === undefined && !(name === 'district' && address.chosen.state === undefined))
        .map((name) => ({ name, values: worthAsking(name, facets.values[name] ?? [], facets.total, facets.capped) }))
        .filter(({ values }) => values.length > 0)
        .map(({ name, values }) => (
          <Section key={name} title={t(`search.facet.${name as 'category'}`)}>
            <Values path={path} list={list} name={name} values={values} />
          </Section>
        ))}
    </nav>
  );
}

/** A choice that would leave everything as it is isn't one. */
function worthAsking(name: FacetName, values: readonly FacetValue[], total: number, capped: boolean): FacetValue[] {
  const telling = values.filter(({ count }) => capped || count === null || count < total);
  if (name === 'price') return telling.toSorted((a, b) => bandOf(a) - bandOf(b));
  if (name === 'month') return telling.toSorted((a, b) => Number(a.value) - Number(b.value));
  return telling;
}

const bandOf = ({ value }: FacetValue): number => PRICE_BANDS.findIndex((band) => band === value);

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2 className="text-sm font-bold text-ink">{title}</h2>
      {children}
    </section>
  );
}

const FACET_LINK = 'flex min-h-12 items-center justify-between gap-2 text-sm text-ink no-underline hover:underline md:min-h-8';

function Values({ path, list, name, values }: { readonly path: string; readonly list: GoodsList; readonly name: FacetName; readonly values: readonly FacetValue[] }) {
  const t = useT();
  const { address, facets } = list;
  const shown = address.chosen[name] === undefined ? values : [];
  return (
    <ul>
      {shown.map(({ value, name: own, count }) => (
        <li key={value}>
          <a href={path + listQuery(choosing(address, name, value))} rel="nofollow" className={FACET_LINK}>
            <span><Words of={facetWords(t, name, value, own)} /></span>
            {count !== null && <span className="text-ink-soft figures">{facets.capped ? t('search.atLeast', { count }) : count}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Goods that may be sent to a PIN; and from then on, the nearest first. */
function PinForm({ path, list: { address } }: { readonly path: string; readonly list: GoodsList }) {
  const t = useT();
  if (address.pin) return null;
  return (
    <form action={path} className="grid gap-1">
      {listFields({ ...address, after: null }).map(({ name, value }) => <input key={name} type="hidden" name={name} value={value} />)}
      <label htmlFor="facet-pin" className="text-sm font-bold">{t('search.facet.pin')}</label>
      <div className="flex">
        <input id="facet-pin" name="pin" inputMode="numeric" autoComplete="postal-code" pattern="[1-9][0-9]{5}" maxLength={7} required placeholder={t('search.pinExample')} className="field min-w-0 rounded-e-none border-e-0" />
        <button className="button button-plain rounded-s-none px-3">{t('search.pinGo')}</button>
      </div>
    </form>
  );
}
