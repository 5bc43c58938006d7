import { useLocation } from '@remix-run/react';
import { LANGUAGE_NAMES, LANGUAGES, localPath, withoutLanguage } from '#app/i18n/languages.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Icon, type IconName } from './icon.tsx';
import { SearchForm } from './search-form.tsx';
import type { NavCategory } from './shell.tsx';
import { Words } from './words.tsx';

/** Name, search, account and basket, then the kinds of goods. Nothing here depends on who looks. */
export function ShopHeader({ categories }: { readonly categories: readonly NavCategory[] }) {
  const t = useT();
  const to = useLocalPath();
  return (
    <header className="border-b border-rule bg-white">
      <div className="wrap flex flex-wrap items-center gap-x-3 gap-y-1 pt-1 pb-2 md:gap-x-6 md:py-3">
        <a href={to('/')} className="flex min-h-12 items-center gap-1.5 text-xl font-bold tracking-tight text-madder no-underline md:text-2xl">
          <Icon name="mark" /> {t('common.shopName')}
        </a>
        <SearchForm className="order-last md:order-none md:w-auto md:max-w-xl md:flex-1" />
        <div className="ms-auto -me-2 flex items-center">
          <LanguageSwitch />
          <HeaderLink icon="person" path="/account" words={t('common.account')} mine="name" />
          <HeaderLink icon="basket" path="/cart" words={t('common.basket')} mine="basket" />
        </div>
      </div>
      {categories.length > 0 && <CategoryNav categories={categories} />}
    </header>
  );
}

const HEADER_LINK = 'flex min-h-12 flex-col items-center justify-center px-1 text-xs leading-tight text-ink no-underline hover:underline md:text-sm';
const NARROW = 'min-w-14 md:min-w-16';
/** With room for the count, so that nothing moves when it comes. */
const WIDE = 'min-w-18 md:min-w-22';

interface HeaderLinkProps {
  readonly icon: IconName;
  readonly path: string;
  readonly words: string;
  /** What the visitor's own words replace once the script has asked for them; see app/enhance/mine.ts. */
  readonly mine: 'name' | 'basket';
}

function HeaderLink({ icon, path, words, mine }: HeaderLinkProps) {
  const to = useLocalPath();
  return (
    <a className={`${HEADER_LINK} ${mine === 'basket' ? WIDE : NARROW}`} href={to(path)}>
      <Icon name={icon} className="size-5" /> <span data-mine={mine} className="max-w-20 truncate">{words}</span>
    </a>
  );
}

/** The same page in the other language. */
function LanguageSwitch() {
  const t = useT();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  return LANGUAGES.filter((other) => other !== language).map((other) => (
    <a key={other} lang={other} hrefLang={other} className={`${HEADER_LINK} ${NARROW}`} href={localPath(other, withoutLanguage(pathname)) + search} title={t('common.readIn', { language: LANGUAGE_NAMES[other] })}>
      <Icon name="language" className="size-5" /> {LANGUAGE_NAMES[other]}
    </a>
  ));
}

/** Slides sideways on a phone; the home page shows the same by picture there, and a product's page needs the room for its name. */
function CategoryNav({ categories }: { readonly categories: readonly NavCategory[] }) {
  const t = useT();
  const to = useLocalPath();
  const path = withoutLanguage(useLocation().pathname);
  return (
    <nav aria-label={t('common.categoriesNav')} className={`border-t border-rule ${path === '/' || path.startsWith('/products/') ? 'max-md:hidden' : ''}`}>
      <ul className="wrap flex gap-x-6 overflow-x-auto whitespace-nowrap">
        {categories.map(({ slug, name }) => (
          <li key={slug}>
            <a
              href={to(`/categories/${slug}`)}
              aria-current={path === `/categories/${slug}` ? 'page' : undefined}
              className="flex min-h-12 items-center border-b-2 border-transparent text-sm text-ink no-underline hover:border-rule aria-[current]:border-madder aria-[current]:font-semibold md:min-h-11"
            >
              <Words of={name} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
