import { useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { SORTS, listQuery, type ListAddress } from '../list-address.ts';

interface ListControlsProps {
  readonly path: string;
  readonly address: ListAddress;
  /** Only food is vegetarian or not. */
  readonly food: boolean;
}

/** What a list shows and in which order, as links: each leads to the list with that one thing changed. */
export function ListControls({ path, address, food }: ListControlsProps) {
  const t = useT();
  const link = (change: Partial<ListAddress>) => path + listQuery({ ...address, after: null, ...change });
  return (
    <div className="mt-4 mb-6 flex flex-wrap items-center justify-between gap-x-6 border-y border-rule">
      <ul aria-label={t('shop.category.filters')} className="flex flex-wrap items-center gap-x-5">
        {food && (
          <li>
            <Toggle href={link({ vegOnly: !address.vegOnly })} on={address.vegOnly} words={t('shop.category.vegOnly')} />
          </li>
        )}
        <li>
          <Toggle href={link({ inStockOnly: !address.inStockOnly })} on={address.inStockOnly} words={t('shop.category.inStockOnly')} />
        </li>
      </ul>
      <ul aria-label={t('shop.category.sort')} className="flex flex-wrap items-center gap-x-5 text-sm">
        {SORTS.map((sort) => (
          <li key={sort}>
            <a href={link({ sort })} rel="nofollow" aria-current={sort === address.sort ? 'true' : undefined} className="flex min-h-12 items-center text-ink-soft no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-madder">
              {t(`shop.category.sorts.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Toggle({ href, on, words }: { readonly href: string; readonly on: boolean; readonly words: string }) {
  return (
    <a href={href} rel="nofollow" aria-current={on ? 'true' : undefined} className="flex min-h-12 items-center gap-2 text-sm text-ink no-underline hover:underline">
      <span className={`flex size-5 items-center justify-center rounded-sm border ${on ? 'border-madder bg-madder text-white' : 'border-ink-soft bg-white'}`}>
        {on && <Icon name="check" className="size-4" />}
      </span>
      {words}
    </a>
  );
}
