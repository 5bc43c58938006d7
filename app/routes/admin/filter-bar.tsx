import { Form, Link, useSearchParams } from '@remix-run/react';
import { useT } from '#app/i18n/use-language.ts';

interface Props {
  readonly q: string;
  readonly chosen: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Statuses as links and a search box. Both stay in the address, so a list can be kept as a bookmark. */
export function FilterBar({ q, chosen, choices }: Props) {
  const t = useT();
  const [params] = useSearchParams();
  const linkTo = (value: string) => {
    const next = new URLSearchParams(params);
    next.delete('after');
    if (value) next.set('status', value);
    else next.delete('status');
    return `?${next.toString()}`;
  };
  return (
    <div className="my-4 flex flex-wrap items-end gap-4">
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ value, label }) => (
          <li key={value}>
            <Link to={linkTo(value)} aria-current={value === chosen ? 'page' : undefined} className={`button ${value === chosen ? 'bg-indigo text-white' : 'button-plain'}`}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <Form role="search" className="flex gap-2">
        {chosen && <input type="hidden" name="status" value={chosen} />}
        <input className="field" type="search" name="q" defaultValue={q} maxLength={80} aria-label={t('admin.search')} placeholder={t('admin.search')} />
        <button className="button button-plain">{t('admin.find')}</button>
      </Form>
    </div>
  );
}
