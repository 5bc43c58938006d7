import { Picture } from '#app/domain/media/components/picture.tsx';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { RatingLine } from '#app/ui/stars.tsx';
import { Words } from '#app/ui/words.tsx';
import type { Maker } from '../maker-query.server.ts';
import type { ProductPage } from '../product-query.server.ts';

/** Who made a product: her group's picture, place and the start of its story, and the way to its page. */
export function MadeBy({ product: { maker, story, makerImage } }: { readonly product: ProductPage }) {
  const t = useT();
  const to = useLocalPath();
  return (
    <section className="border-t border-rule pt-6">
      <h2>{t('catalogue.product.whoMadeIt')}</h2>
      {makerImage && <Picture image={makerImage} alt="" sizes="(min-width: 72rem) 38rem, (min-width: 52rem) 54vw, calc(100vw - 2rem)" className="mt-4 aspect-[3/2] w-full rounded-card object-cover" />}
      <p className="mt-4 text-lg font-semibold">
        <Words of={maker.name} />
      </p>
      <PlacePath places={maker.places} />
      <p><RatingLine rating={maker.rating} /></p>
      {story.text && <p className="mt-3 max-w-prose" lang={story.lang ?? undefined}>{story.text.split('\n\n', 1)[0]}</p>}
      <p className="mt-4">
        <a className="button button-plain" href={to(`/groups/${maker.slug}`)}>{t('catalogue.product.visitGroup')}</a>
      </p>
    </section>
  );
}

/** A place from the village up: "Jahu, Bhoranj, Hamirpur, Himachal Pradesh". */
export function PlacePath({ places }: { readonly places: Maker['places'] }) {
  return (
    <p className="text-ink-soft">
      {places.map((place, index) => (
        <span key={index}>
          {index > 0 && ', '}
          <Words of={place} />
        </span>
      ))}
    </p>
  );
}
