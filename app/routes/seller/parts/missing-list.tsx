import type { ListingStep, Missing } from '#app/domain/catalogue/listing-check.ts';
import { useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { goodsPath } from '../goods-path.ts';

interface Props {
  readonly id: string;
  readonly missing: readonly { readonly what: Missing; readonly step: ListingStep | null }[];
  readonly done: number;
  readonly of: number;
}

/** How far the listing is, and for each thing that is missing, why it is asked and where to give it. */
export function MissingList({ id, missing, done, of }: Props) {
  const t = useT();
  return (
    <section className="card mb-6 p-4">
      <p className="text-lg font-bold">{missing.length === 0 ? t('seller.allThere') : t('seller.stillMissing', { count: missing.length })}</p>
      <progress className="mt-2 h-3 w-full" value={done} max={of} aria-label={t('seller.progress', { done, of })} />
      <ul className="mt-1 divide-y divide-rule">
        {missing.map(({ what, step }) => (
          <li key={what} className="flex items-center gap-3 py-3">
            <Icon name="warning" className="size-6 text-madder" />
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{t(`seller.missing.${what}`)}</p>
              <p className="text-sm text-ink-soft">{t(`seller.why.${what}`)}</p>
            </div>
            {step && (
              <a className="button button-main shrink-0 px-3" href={goodsPath(id, step)}>
                {t('seller.fillIn')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
