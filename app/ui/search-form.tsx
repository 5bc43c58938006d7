import { useLocation } from '@remix-run/react';
import { withoutLanguage } from '#app/i18n/languages.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Icon } from './icon.tsx';

const LONGEST_QUERY = 200;

/** The one box over goods, groups, kinds and places; on the results' page it keeps what was typed. */
export function SearchForm({ className = '', label }: { readonly className?: string; readonly label?: string }) {
  const t = useT();
  const to = useLocalPath();
  const { pathname, search } = useLocation();
  const typed = withoutLanguage(pathname) === '/search' ? (new URLSearchParams(search).get('q') ?? '') : '';
  return (
    <form action={to('/search')} role="search" aria-label={label} className={`flex w-full ${className}`}>
      <input
        type="search"
        name="q"
        className="field rounded-e-none border-e-0 border-rule bg-cotton"
        aria-label={t('common.searchLabel')}
        placeholder={t('common.searchLabel')}
        maxLength={LONGEST_QUERY}
        defaultValue={typed.slice(0, LONGEST_QUERY)}
      />
      <button className="flex min-h-12 min-w-12 cursor-pointer items-center justify-center gap-2 rounded-e-card border border-rule bg-cotton px-4 font-semibold hover:bg-cotton-dark" type="submit">
        <Icon name="search" className="size-5" /> <span className="max-sm:sr-only">{t('common.search')}</span>
      </button>
    </form>
  );
}
