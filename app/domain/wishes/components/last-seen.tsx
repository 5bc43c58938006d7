import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import { imageUrl } from '#app/domain/media/urls.ts';

interface LastSeenProps {
  /** The goods of this page; nothing on pages of none. */
  readonly now?: { readonly slug: string; readonly name: string; readonly image: PictureImage | null };
}

/** Room for the goods this device showed last, which the page, being for everybody, can't know: `app/enhance/seen.ts` fills it. */
export function LastSeen({ now }: LastSeenProps) {
  const t = useT();
  const to = useLocalPath();
  const smallest = now?.image?.widths[0];
  return (
    <section hidden className="no-print mt-14 md:mt-20" aria-labelledby="last-seen" data-seen={now?.slug ?? ''} data-to={to('/products/')} data-name={now?.name} data-image={now?.image && smallest ? imageUrl(now.image.hash, smallest, 'jpg') : undefined}>
      <h2 id="last-seen">{t('wishes.seenTitle')}</h2>
      <p className="mb-5 text-sm text-ink-soft">
        {t('wishes.seenText')} <button type="button" className="link min-h-12">{t('wishes.seenForget')}</button>
      </p>
      <ul className="grid gap-x-3 max-lg:auto-cols-[30%] max-lg:grid-flow-col max-lg:overflow-x-auto max-lg:pb-2 max-sm:-mx-4 max-sm:px-4 lg:grid-cols-6 lg:gap-x-5" />
      <template>
        <li>
          <a href="#last-seen" className="block text-sm font-semibold text-ink no-underline hover:underline">
            <img alt="" width="320" height="320" loading="lazy" className="mb-2 aspect-square w-full rounded-card bg-cotton-dark object-cover" />
            <span>…</span>
          </a>
        </li>
      </template>
    </section>
  );
}
