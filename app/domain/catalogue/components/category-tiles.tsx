import { Picture } from '#app/domain/media/components/picture.tsx';
import { useLocalPath } from '#app/i18n/use-language.ts';
import { Words } from '#app/ui/words.tsx';
import type { CategoryLink } from '../queries.server.ts';

/** Categories by picture: four abreast on a phone, or, as a strip, to be slid sideways; eight in a row on a desk. */
export function CategoryTiles({ categories, strip = false }: { readonly categories: readonly CategoryLink[]; readonly strip?: boolean }) {
  const to = useLocalPath();
  return (
    <ul className={`mt-5 grid gap-x-3 gap-y-5 lg:grid-cols-8 lg:gap-x-5 ${strip ? 'max-lg:auto-cols-[22%] max-lg:grid-flow-col max-lg:overflow-x-auto max-lg:pb-2 max-sm:-mx-4 max-sm:px-4' : 'grid-cols-4'}`}>
      {categories.map(({ slug, name, image }) => (
        <li key={slug}>
          <a href={to(`/categories/${slug}`)} className="group block min-h-12 text-center no-underline">
            <span className="block overflow-hidden rounded-full bg-cotton-dark">
              {image ? (
                <Picture image={image} alt="" most={320} sizes="(min-width: 68rem) 8rem, 22vw" className="aspect-square w-full rounded-full object-cover" />
              ) : (
                <span className="block aspect-square" />
              )}
            </span>
            <span className="mt-2 block text-sm leading-snug font-semibold text-ink group-hover:underline group-hover:underline-offset-4">
              <Words of={name} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
