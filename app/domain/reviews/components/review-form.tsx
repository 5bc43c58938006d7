import { PhotoProblems } from '#app/domain/catalogue/components/photo-problems.tsx';
import type { PhotoProblem } from '#app/domain/catalogue/read-photos.server.ts';
import { Picture } from '#app/domain/media/components/picture.tsx';
import type { ReviewStatus } from '#app/generated/prisma/enums.ts';
import { useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import type { FormState } from '#app/lib/forms.ts';
import { ChoiceField, FormProblems, TextArea, TextField } from '#app/ui/field.tsx';
import { Done } from '#app/ui/done.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Stars } from '#app/ui/stars.tsx';
import type { CarriedPhoto } from '../carried-photos.server.ts';
import { LONGEST_REVIEW, LONGEST_SHOWN_NAME, LONGEST_TITLE } from '../forms.ts';
import { MAX_REVIEW_PHOTOS } from '../photos.ts';
import type { WritingRefusal } from '../write-review.server.ts';

interface Props {
  /** The address of this review. */
  readonly page: string;
  readonly goods: { readonly nameEn: string; readonly nameHi: string; readonly groupNameEn: string; readonly groupNameHi: string };
  readonly firstName: string;
  readonly review: { readonly status: ReviewStatus; readonly reason: string | null; readonly stars: number; readonly title: string; readonly text: string; readonly shownName: string } | null;
  readonly refusal: WritingRefusal | null;
  readonly withdrawn: boolean;
  /** It was sent just now. */
  readonly sent: boolean;
  readonly form: FormState | undefined;
  readonly photos: readonly CarriedPhoto[];
  readonly problems: readonly PhotoProblem[];
}

/** A buyer's review: how it stands, and the form to write or change it. Works without a script. */
export function ReviewForm({ page, goods, firstName, review, refusal, withdrawn, sent, form, photos, problems }: Props) {
  const t = useT();
  const text = useLocalText();
  return (
    <div className="wrap max-w-2xl pt-4 pb-4">
      <p><a className="link inline-flex min-h-12 items-center" href={page.replace(/\/reviews\/.*$/, '')}><Icon name="back" className="size-5" /> {t('reviews.form.toOrder')}</a></p>
      <h1>{t('reviews.form.title')}</h1>
      <p className="mt-2">{t('reviews.form.intro', { name: text(goods, 'name'), group: text(goods, 'groupName') })}</p>
      <Standing review={review} withdrawn={withdrawn} now={sent || withdrawn} />
      {refusal ? (
        <p className="card mt-4 p-4">{t(`reviews.cannot.${refusal}`)}</p>
      ) : (
        <form method="post" action={page} encType="multipart/form-data" noValidate className="mt-6">
          <FormProblems form={form} />
          <PhotoProblems id="photo-problems" problems={problems} atOnce={MAX_REVIEW_PHOTOS} most={MAX_REVIEW_PHOTOS} />
          <ChoiceField
            form={form} name="stars" label={t('reviews.form.stars')} hint={t('reviews.form.starsHint')} known={review?.stars}
            choices={['5', '4', '3', '2', '1'].map((stars) => ({ value: stars, label: <span className="flex items-center gap-3"><Stars stars={Number(stars)} /> {t('reviews.form.starsOf', { stars })}</span> }))}
          />
          <TextField form={form} name="title" label={t('reviews.form.headline')} known={review?.title} maxLength={LONGEST_TITLE} optional />
          <TextArea form={form} name="text" label={t('reviews.form.text')} hint={t('reviews.form.textHint')} known={review?.text} rows={5} maxLength={LONGEST_REVIEW} optional />
          <Photos photos={photos} problems={problems} />
          <TextField form={form} name="shownName" label={t('reviews.form.name')} hint={t('reviews.form.nameHint')} known={review?.shownName ?? firstName} maxLength={LONGEST_SHOWN_NAME} required autoComplete="given-name" />
          <p className="mb-4 text-sm text-ink-soft">{t('reviews.form.notice')}{review?.status === 'PUBLISHED' && ` ${t('reviews.form.changed')}`}</p>
          <button type="submit" className="button button-main w-full">{t(review ? 'reviews.form.sendAgain' : 'reviews.form.send')}</button>
        </form>
      )}
      {review && (
        <form method="post" action={`${page}/withdraw`} className="mt-8 border-t border-rule pt-4">
          <p className="mb-2 text-sm text-ink-soft">{t('reviews.form.withdrawText')}</p>
          <button type="submit" className="button button-plain">{t('reviews.form.withdraw')}</button>
        </form>
      )}
    </div>
  );
}

/** How the review stands; said first where she has just sent it or taken it back. */
function Standing({ review, withdrawn, now }: Pick<Props, 'review' | 'withdrawn'> & { readonly now: boolean }) {
  const t = useT();
  if (!review && !withdrawn) return null;
  const words = review ? t(`reviews.state.${review.status}`, { reason: review.reason ?? '' }) : t('reviews.state.withdrawn');
  const published = review?.status === 'PUBLISHED';
  if (now) return <Done open={review !== null && !published} className="mt-4">{words}</Done>;
  return <p className={`mt-4 rounded-card p-4 font-semibold ${published ? 'bg-neem-light' : 'bg-turmeric-light'}`}>{words}</p>;
}

/** Those that came already, to be kept or taken away, and room for more. */
function Photos({ photos, problems }: Pick<Props, 'photos' | 'problems'>) {
  const t = useT();
  const described = ['photos-hint', ...(problems.length > 0 ? ['photo-problems'] : [])].join(' ');
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 font-semibold">{t('reviews.form.photos')} <span className="font-normal text-ink-soft">({t('common.optional')})</span></legend>
      {photos.length > 0 && (
        <>
          <p className="text-sm text-ink-soft">{t('reviews.form.photosKept')}</p>
          <ul className="my-2 grid grid-cols-4 gap-2">
            {photos.map(({ id, seal, image }, index) => (
              <li key={id}>
                <input type="hidden" name="photo" value={seal} />
                <label className="grid min-h-12 cursor-pointer justify-items-center gap-2">
                  <Picture image={image} alt={t('reviews.form.photoNumber', { number: index + 1 })} sizes="(min-width: 42rem) 10rem, 23vw" className="aspect-square w-full rounded-sm object-cover" />
                  <span className="flex min-h-8 items-center gap-2"><input type="checkbox" name="remove" value={id} className="size-5 accent-madder" aria-label={t('reviews.form.removePhoto', { number: index + 1 })} /> <Icon name="cross" className="size-5" /></span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      <label htmlFor="photos" id="photos-hint" className="mb-1 block text-sm text-ink-soft">{t('reviews.form.photosHint', { count: MAX_REVIEW_PHOTOS })}</label>
      <input id="photos" type="file" name="photos" accept="image/*" multiple aria-describedby={described} className="block min-h-12 w-full text-sm file:me-3 file:min-h-12 file:rounded-card file:border file:border-ink-soft file:bg-white file:px-3 file:font-semibold" />
    </fieldset>
  );
}
