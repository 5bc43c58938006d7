import { Link, useSearchParams } from '@remix-run/react';
import { useT } from '#app/i18n/use-language.ts';

/** The link to the rows after `next`; nothing on the last page. */
export function NextPage({ next }: { readonly next: string | null }) {
  const t = useT();
  const [params] = useSearchParams();
  if (!next) return null;
  const query = new URLSearchParams(params);
  query.set('after', next);
  return (
    <Link className="button button-plain mt-4" to={`?${query.toString()}`}>
      {t('admin.next')}
    </Link>
  );
}
