import { Picture } from '#app/domain/media/components/picture.tsx';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Words } from '#app/ui/words.tsx';
import type { MakerIntro } from '../group-query.server.ts';

/** One group's story beside a picture of its work. */
export function GroupStory({ maker }: { readonly maker: MakerIntro }) {
  const t = useT();
  const to = useLocalPath();
  const [opening] = maker.story.text.split('\n\n');
  return (
    <section className="mt-14 grid items-center gap-6 md:mt-24 md:grid-cols-2 md:gap-14" aria-labelledby="story">
      {maker.image && <Picture image={maker.image} alt="" sizes="(min-width: 72rem) 34rem, (min-width: 52rem) 46vw, calc(100vw - 2rem)" className="aspect-[4/3] w-full rounded-card object-cover md:aspect-square" />}
      <div>
        <p className="text-sm font-semibold text-madder">{t('shop.home.story')}</p>
        <h2 id="story" className="mt-1 text-2xl md:text-3xl">
          <Words of={maker.name} />
        </h2>
        <Where maker={maker} />
        <p className="mt-4 max-w-prose md:text-lg" lang={maker.story.lang ?? undefined}>
          {opening}
        </p>
        <p className="mt-5">
          <a href={to(`/groups/${maker.slug}`)} className="button button-plain">{t('shop.home.readStory')}</a>
        </p>
      </div>
    </section>
  );
}

/** Groups by name, place and picture. */
export function MakerList({ makers }: { readonly makers: readonly MakerIntro[] }) {
  const t = useT();
  const to = useLocalPath();
  return (
    <ul className="mt-5 grid gap-x-10 border-t border-rule sm:grid-cols-2">
      {makers.map((maker) => (
        <li key={maker.slug} className="border-b border-rule">
          <a href={to(`/groups/${maker.slug}`)} className="group flex items-center gap-4 py-4 text-ink no-underline">
            {maker.image ? (
              <Picture image={maker.image} alt="" sizes="5rem" className="size-20 shrink-0 rounded-card object-cover" />
            ) : (
              <span className="size-20 shrink-0 rounded-card bg-cotton-dark" />
            )}
            <span>
              <span className="block font-semibold group-hover:underline group-hover:underline-offset-4">
                <Words of={maker.name} />
              </span>
              <span className="block text-sm text-ink-soft">
                <Words of={maker.village} />, <Words of={maker.district} />
              </span>
              <span className="block text-sm text-ink-soft">{t('shop.goodsCount', { count: maker.goods })}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Where({ maker: { village, district } }: { readonly maker: MakerIntro }) {
  return (
    <p className="text-ink-soft">
      <Words of={village} />, <Words of={district} />
    </p>
  );
}
