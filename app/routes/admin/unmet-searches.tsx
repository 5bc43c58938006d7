import { useLoaderData } from '@remix-run/react';
import { unmetSearches } from '#app/domain/search/unmet.server.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { titled } from '../title.ts';
import { ListTable } from './list-table.tsx';
import { adminLoader } from './scope.server.ts';

export const meta = titled('search.unmet.title');

/** What buyers looked for in vain: what a group could make next, or a word to add to the synonyms. */
export const loader = adminLoader(async () => {
  const searches = await unmetSearches(new Date());
  return { searches: searches.map(({ key, typed, times, lastAt }) => ({ key, typed, times, lastAt: lastAt.toISOString() })) };
});

export default function UnmetSearches() {
  const t = useT();
  const language = useLanguage();
  const { searches } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t('search.unmet.title')}</h1>
      <p className="mt-2 max-w-prose text-ink-soft">
        {t('search.unmet.text')} <a className="link" href="/admin/synonyms">{t('search.synonyms.title')}</a>
      </p>
      <div className="mt-6 max-w-2xl">
        <ListTable
          heads={(['typed', 'times', 'last'] as const).map((head) => t(`search.unmet.${head}`))}
          empty={t('search.unmet.none')}
          rows={searches.map(({ key, typed, times, lastAt }) => (
            <tr key={key} className="border-b border-rule last:border-0">
              <th scope="row" className="p-3 text-start wrap-anywhere">{typed}</th>
              <td className="p-3 tabular-nums">{times}</td>
              <td className="p-3">{formatMoment(new Date(lastAt), language)}</td>
            </tr>
          ))}
        />
      </div>
    </>
  );
}
