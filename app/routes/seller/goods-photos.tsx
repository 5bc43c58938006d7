import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addPhotos } from '#app/domain/catalogue/add-photos.server.ts';
import { MAX_PHOTOS } from '#app/domain/catalogue/photos.ts';
import { readPhotos } from '#app/domain/catalogue/read-photos.server.ts';
import { Picture } from '#app/domain/media/components/picture.tsx';
import { useT } from '#app/i18n/use-language.ts';
import { useErrorText } from '#app/ui/field.tsx';
import { goodsToChange, goOn, refusalOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { PhotoInput } from './parts/photo-input.tsx';
import { PhotoProblems } from '#app/domain/catalogue/components/photo-problems.tsx';
import { SendButton } from './parts/send-button.tsx';
import { Step } from './parts/step.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('seller.photosTitle');

/** The photos of a listing: add, take away, choose the first. */
export const loader = sellerLoader(async ({ scope, params, request }) => {
  const goods = await goodsToChange(scope, params);
  return { goods, problem: new URL(request.url).searchParams.get('problem') === 'last-photo' ? ('last-photo' as const) : null };
});

/** Adds every good photo; says what was wrong with the others. */
export const action = sellerAction(async ({ scope, params, request }) => {
  const { id, images: before } = await goodsToChange(scope, params);
  const { images, problems } = await readPhotos(request);
  const added = await addPhotos(scope, id, images.map((image) => image.id));
  const refusal = added.ok ? null : refusalOf(added.error);
  const all = refusal ? [...problems, { code: refusal, name: '', bytes: 0 }] : problems;
  if (all.length > 0) return data({ problems: all }, { status: 422 });
  if (images.length === 0 && before.length === 0) return data({ problems: [{ code: 'none-chosen' as const, name: '', bytes: 0 }] }, { status: 422 });
  return goOn(scope, id, 'photos');
});

export default function GoodsPhotos() {
  const t = useT();
  const text = useErrorText();
  const { goods, problem } = useLoaderData<typeof loader>();
  const problems = useActionData<typeof action>()?.problems ?? [];
  const full = goods.images.length >= MAX_PHOTOS;
  return (
    <Step step="photos" goods={goods} title={t('seller.photosTitle')} hint={t('seller.photoHint')} back={goods.status === 'DRAFT' ? goodsPath(goods.id, 'category') : goodsPath(goods.id, 'check')}>
      {problem && (
        <p role="alert" className="mb-4 rounded-card border-2 border-madder bg-madder-light p-3 font-semibold">
          {text(problem)}
        </p>
      )}
      <PhotoProblems id="photo-problems" problems={problems} />
      <ul className="mb-5 grid grid-cols-2 gap-3 sm:grid-cols-3">
        {goods.images.map(({ id, image }, index) => (
          <li key={id} className="card overflow-hidden">
            <Picture image={image} alt={t('seller.photoNumber', { number: index + 1 })} sizes="(min-width: 40rem) 12rem, 45vw" className="aspect-square w-full object-cover" />
            <div className="grid gap-1 p-1">
              {index === 0 ? (
                <p className="flex min-h-12 items-center justify-center text-center text-sm font-semibold text-neem">{t('seller.firstPhoto')}</p>
              ) : (
                <form method="post" action={goodsPath(goods.id, 'photos', id, 'first')}>
                  <button type="submit" className="button button-plain w-full px-1 text-sm">
                    {t('seller.makeFirst')}
                  </button>
                </form>
              )}
              <form method="post" action={goodsPath(goods.id, 'photos', id, 'remove')}>
                <button type="submit" className="button w-full px-1 text-sm text-madder underline">
                  {t('common.remove')}
                </button>
              </form>
            </div>
          </li>
        ))}
      </ul>
      <form method="post" encType="multipart/form-data">
        {full ? <p className="mb-4">{t('seller.photosFull', { count: MAX_PHOTOS })}</p> : <PhotoInput describedBy={problems.length > 0 ? 'photo-problems' : undefined} />}
        <div className="mt-5">
          <SendButton>{goods.status === 'DRAFT' ? t('common.continue') : t('common.save')}</SendButton>
        </div>
      </form>
    </Step>
  );
}
