import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createProduct } from '#app/domain/catalogue/create-product.server.ts';
import { startSchema } from '#app/domain/catalogue/listing-forms.ts';
import { MAX_PHOTOS } from '#app/domain/catalogue/photos.ts';
import { readPhotos, type PhotoProblem } from '#app/domain/catalogue/read-photos.server.ts';
import { categoryChoices, keptPhotos } from '#app/domain/catalogue/seller-queries.server.ts';
import { Picture } from '#app/domain/media/components/picture.tsx';
import { useT } from '#app/i18n/use-language.ts';
import { readForm, refuse, type FormState } from '#app/lib/forms.ts';
import { newId } from '#app/lib/ids.server.ts';
import { FormProblems } from '#app/ui/field.tsx';
import { mayList, refusalOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { CategoryChoiceField } from './parts/category-choice.tsx';
import { PhotoInput } from './parts/photo-input.tsx';
import { PhotoProblems } from '#app/domain/catalogue/components/photo-problems.tsx';
import { SendButton } from './parts/send-button.tsx';
import { Step } from './parts/step.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('seller.startTitle');

/** A new listing: its photos and what kind of goods it is. */
export const loader = sellerLoader(async ({ scope }) => {
  mayList(scope);
  return { categories: await categoryChoices(scope.member.language), once: newId() };
});

/** Keeps good photos also when the form is refused: they come back as pictures and are sent along by their names. */
export const action = sellerAction(async ({ scope, request }) => {
  mayList(scope);
  const { fields, images, problems } = await readPhotos(request);
  const read = readForm(fields, startSchema);
  const sent = [...fields.getAll('kept').filter((hash): hash is string => typeof hash === 'string'), ...images.map(({ contentHash }) => contentHash)];
  const photos = [...new Set(sent)].slice(0, MAX_PHOTOS);
  const again = async (form: FormState) => data({ form, problems, kept: await keptPhotos(photos) }, { status: 422 });
  if (!read.ok || problems.length > 0) return again(read.form);
  const made = await createProduct(scope, { id: read.value.once, categoryId: read.value.categoryId, photos });
  if (made.ok) return redirect(goodsPath(made.value.id, 'name'), 303);
  const refusal = refusalOf(made.error);
  return again(refuse(read.form, refusal === 'category-unknown' ? 'categoryId' : '', refusal === 'taken' ? 'invalid' : 'choose-category'));
});

export default function NewGoods() {
  const t = useT();
  const { categories, once } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const problems: readonly PhotoProblem[] = sent?.problems ?? [];
  const kept = sent?.kept ?? [];
  return (
    <Step step="photos" title={t('seller.startTitle')} hint={t('seller.photoHint')}>
      <FormProblems form={sent?.form} />
      <form method="post" encType="multipart/form-data">
        <input type="hidden" name="once" value={once} />
        <PhotoProblems id="photo-problems" problems={problems} />
        {kept.length > 0 && (
          <div className="mb-4">
            <p className="mb-2 font-semibold text-neem">{t('seller.photosKept', { count: kept.length })}</p>
            <div className="grid grid-cols-3 gap-2 sm:grid-cols-4">
              {kept.map((image) => (
                <div key={image.hash}>
                  <Picture image={image} alt={t('seller.photoAlt')} sizes="8rem" className="aspect-square w-full rounded-card object-cover" />
                  <input type="hidden" name="kept" value={image.hash} />
                </div>
              ))}
            </div>
          </div>
        )}
        <div className="mb-6">
          <PhotoInput describedBy={problems.length > 0 ? 'photo-problems' : undefined} />
        </div>
        <CategoryChoiceField categories={categories} form={sent?.form} />
        <SendButton>{t('common.continue')}</SendButton>
      </form>
    </Step>
  );
}
