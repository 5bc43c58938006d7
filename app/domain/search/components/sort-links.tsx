import { useT } from '#app/i18n/use-language.ts';
import { listQuery, SORTS, type ListAddress } from '../filters.ts';
import type { PinPlace } from '../pin-place.server.ts';

/** The orders a list can have, as links. Nearest needs a PIN. */
export function SortLinks({ path, address }: { readonly path: string; readonly address: ListAddress }) {
  const t = useT();
  return (
    <ul aria-label={t('search.sort')} className="flex gap-x-5 overflow-x-auto whitespace-nowrap">
      {SORTS.filter((sort) => sort !== 'near' || address.pin !== null).map((sort) => (
        <li key={sort}>
          <a href={path + listQuery({ ...address, sort, after: null })} rel="nofollow" aria-current={sort === address.sort ? 'true' : undefined} className="flex min-h-12 items-center border-b-2 border-transparent text-sm text-ink-soft no-underline hover:border-rule aria-[current]:border-madder aria-[current]:font-semibold aria-[current]:text-ink">
            {t(`search.sorts.${sort === 'best' && address.q !== '' ? 'match' : sort}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Why goods stand in this order (Consumer Protection (E-Commerce) Rules 2020, rule 5(3)(f)). */
export function SortReason({ address: { sort, q, pin }, place }: { readonly address: ListAddress; readonly place: PinPlace | null }) {
  const t = useT();
  const words = sort === 'near' && place?.state
    ? t('search.why.near', { pin: pin ?? '', district: place.districtName?.text ?? '', state: place.stateName?.text ?? '', known: place.district ? 'yes' : 'no' })
    : t(`search.why.${sort === 'best' && q !== '' ? 'match' : sort === 'near' ? 'best' : sort}`);
  return <p className="py-1 text-sm text-ink-soft">{words}</p>;
}
