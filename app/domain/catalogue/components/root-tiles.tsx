import { Picture } from '#app/domain/media/components/picture.tsx';
import { PHONE_WIDTH } from '#app/domain/media/limits.ts';
import { useLocalPath } from '#app/i18n/use-language.ts';
import { Words } from '#app/ui/words.tsx';
import type { CategoryLink } from '../queries.server.ts';
import { SIZES } from './product-card.tsx';

/** The roots of the tree, large and by picture: two abreast on a phone, four on a desk. */
export function RootTiles({ roots }: { readonly roots: readonly CategoryLink[] }) {
  const to = useLocalPath();
  return (
    <ul className="mt-5 grid grid-cols-2 gap-4 md:grid-cols-4 md:gap-6">
      {roots.map(({ slug, name, image }) => (
        <li key={slug}>
          <a href={to(`/categories/${slug}`)} className="group block overflow-hidden rounded-card bg-cotton-dark no-underline">
            {image ? <Picture image={image} alt="" most={PHONE_WIDTH} sizes={SIZES} className="aspect-[4/3] w-full object-cover" /> : <span className="block aspect-[4/3]" />}
            <span className="flex min-h-12 items-center px-3 py-2 text-base leading-snug font-semibold text-ink group-hover:underline group-hover:underline-offset-4">
              <Words of={name} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
