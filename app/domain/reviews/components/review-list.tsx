import type { ReactNode } from 'react';
import { Picture } from '#app/domain/media/components/picture.tsx';
import { imageUrl } from '#app/domain/media/urls.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Stars } from '#app/ui/stars.tsx';
import { Words } from '#app/ui/words.tsx';
import type { ShownReview } from '../shown-review.server.ts';

/** Reviews below each other. */
export function ReviewList({ reviews, group }: { readonly reviews: readonly ShownReview[]; readonly group: ReactNode }) {
  return (
    <ul className="divide-y divide-rule">
      {reviews.map((review) => (
        <li key={review.id} className="py-5">
          <ReviewBody review={review} group={group} />
        </li>
      ))}
    </ul>
  );
}

/** One review: stars, words, photos, who wrote it, and the group's answer. */
export function ReviewBody({ review, group }: { readonly review: ShownReview; readonly group: ReactNode }) {
  const t = useT();
  const language = useLanguage();
  const { stars, title, text, lang, name, district, writtenAt, photos, reply, repliedAt } = review;
  return (
    <article className="max-w-prose">
      <Stars stars={stars} />
      <div lang={lang ?? undefined}>
        {title && <p className="mt-1 font-bold">{title}</p>}
        {text && <p className="mt-1 whitespace-pre-line wrap-anywhere">{text}</p>}
      </div>
      <ReviewPhotos photos={photos} name={name} />
      <p className="mt-2 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        <span>
          <span className="font-semibold text-ink">{name}</span>
          {district.text && <>, <Words of={district} /></>} · {formatDate(writtenAt, language)}
        </span>
        <span className="inline-flex items-center gap-1 text-neem"><Icon name="check" className="size-4" /> {t('reviews.bought')}</span>
      </p>
      {reply && repliedAt && (
        <div className="mt-3 border-s-4 border-rule ps-3">
          <p className="text-sm font-semibold">{t('reviews.answered')} <span className="font-normal text-ink-soft">{group} · {formatDate(repliedAt, language)}</span></p>
          <p className="whitespace-pre-line wrap-anywhere">{reply}</p>
        </div>
      )}
    </article>
  );
}

/** A buyer's photos, small; each leads to itself in full size. */
export function ReviewPhotos({ photos, name }: { readonly photos: readonly PictureImage[]; readonly name: string }) {
  const t = useT();
  if (photos.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-2">
      {photos.map((image, index) => (
        <li key={image.hash} className="w-20">
          <a href={imageUrl(image.hash, Math.max(...image.widths), 'jpg')} className="block overflow-hidden rounded-sm">
            <Picture image={image} alt={t('reviews.photo', { name, number: index + 1 })} sizes="5rem" className="aspect-square w-full object-cover" />
          </a>
        </li>
      ))}
    </ul>
  );
}
