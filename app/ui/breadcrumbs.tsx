import type { ReactNode } from 'react';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';

interface BreadcrumbsProps {
  /** Pages between the home page and this one. */
  readonly trail: readonly { readonly path: string; readonly name: ReactNode }[];
  /** The page itself; left out where its name follows at once. */
  readonly here?: ReactNode;
}

const LINK = 'inline-flex min-h-12 items-center text-ink-soft no-underline hover:underline md:min-h-10';
const STEP = "flex items-center gap-x-2 before:content-['/']";

/** The way back: home, what this page belongs to, this page. */
export function Breadcrumbs({ trail, here }: BreadcrumbsProps) {
  const t = useT();
  const to = useLocalPath();
  return (
    <nav aria-label={t('common.breadcrumbs')} className="text-sm text-ink-soft">
      <ol className="flex items-center gap-x-2 overflow-x-auto whitespace-nowrap">
        <li>
          <a href={to('/')} className={LINK}>{t('common.home')}</a>
        </li>
        {trail.map(({ path, name }) => (
          <li key={path} className={STEP}>
            <a href={to(path)} className={LINK}>{name}</a>
          </li>
        ))}
        {here && <li className={STEP} aria-current="page">{here}</li>}
      </ol>
    </nav>
  );
}
