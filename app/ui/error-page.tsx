import { useT, useLocalPath } from '#app/i18n/use-language.ts';
import { SearchForm } from './search-form.tsx';
import type { NavCategory } from './shell.tsx';
import { Words } from './words.tsx';

interface ErrorPageProps {
  readonly status: number;
  /** The kinds of goods, where the shop could be asked for them. */
  readonly categories?: readonly NavCategory[];
}

/** What a visitor sees instead of a page: what happened, what is safe, where to go. */
export function ErrorPage({ status, categories = [] }: ErrorPageProps) {
  const t = useT();
  const to = useLocalPath();
  const kind = status === 404 ? 'notFound' : status === 403 ? 'forbidden' : status === 413 ? 'tooLarge' : 'error';
  return (
    <div className="wrap max-w-2xl py-12">
      <h1>{t(`common.${kind}Title`)}</h1>
      <p className="mt-4">{t(`common.${kind}Text`)}</p>
      {kind === 'notFound' && categories.length > 0 && <Onward categories={categories} />}
      <p className="mt-8">
        <a className="button button-main" href={to('/')}>
          {t('common.goHome')}
        </a>
      </p>
    </div>
  );
}

/** Where else it may be: a search, or one of the kinds of goods. */
function Onward({ categories }: { readonly categories: readonly NavCategory[] }) {
  const t = useT();
  const to = useLocalPath();
  return (
    <>
      <div className="mt-6">
        <SearchForm label={t('common.notFoundSearch')} />
      </div>
      <h2 className="mt-8">{t('common.notFoundKinds')}</h2>
      <ul className="mt-3 grid grid-cols-2 gap-3">
        {categories.map(({ slug, name }) => (
          <li key={slug}>
            <a className="card flex h-full min-h-12 items-center px-4 py-2 font-semibold text-ink no-underline hover:underline" href={to(`/categories/${slug}`)}>
              <Words of={name} />
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a className="link inline-flex min-h-12 items-center" href={to('/orders/find')}>{t('common.findOrder')}</a>
      </p>
    </>
  );
}
