import { Picture, type PictureImage } from '#app/domain/media/components/picture.tsx';

/** A small square picture beside words that say the same. */
export function Thumbnail({ image, className = 'size-20' }: { readonly image: PictureImage | undefined; readonly className?: string }) {
  return (
    <span className={`block shrink-0 overflow-hidden rounded-card bg-cotton-dark ${className}`}>
      {image && <Picture image={image} alt="" sizes="6rem" className="size-full object-cover" />}
    </span>
  );
}
