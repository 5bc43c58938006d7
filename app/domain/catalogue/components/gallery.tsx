import { Picture } from '#app/domain/media/components/picture.tsx';
import { useT } from '#app/i18n/use-language.ts';
import type { ProductPage } from '../product-query.server.ts';

export const GALLERY_SIZES = '(min-width: 72rem) 38rem, (min-width: 52rem) 54vw, 100vw';

/** All pictures of a product side by side, to swipe through; the small ones below lead to each. Needs no script. */
export function Gallery({ images, name }: { readonly images: ProductPage['images']; readonly name: string }) {
  const t = useT();
  const altOf = (alt: { text: string }) => alt.text || name;
  if (images.length === 0) {
    return <div className="flex aspect-square items-center justify-center rounded-card bg-cotton-dark text-ink-soft max-md:-mx-4 max-md:rounded-none">{t('catalogue.product.noPhoto')}</div>;
  }
  return (
    <section aria-label={t('catalogue.product.photos', { name })} className="relative max-md:-mx-4">
      <ul className="slides md:rounded-card" {...(images.length > 1 ? { tabIndex: 0 } : {})}>
        {images.map(({ image, alt }, index) => (
          <li key={image.hash} id={`photo-${index + 1}`} className="w-full shrink-0 snap-center scroll-mt-24" lang={alt.lang ?? undefined}>
            <Picture image={image} alt={altOf(alt)} sizes={GALLERY_SIZES} priority={index === 0} className="aspect-square w-full object-contain" />
          </li>
        ))}
      </ul>
      {images.length > 1 && (
        <ul className="flex gap-2 overflow-x-auto max-md:absolute max-md:start-4 max-md:end-4 max-md:bottom-3 md:mt-2 md:px-0.5 md:py-1">
          {images.map(({ image }, index) => (
            <li key={image.hash} className="w-12 shrink-0 md:w-20">
              <a href={`#photo-${index + 1}`} className="block overflow-hidden rounded-sm max-md:border-2 max-md:border-white">
                <Picture image={image} alt={t('catalogue.product.photo', { number: index + 1 })} sizes="5rem" className="aspect-square w-full object-cover" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
