import { PHONE_WIDTH } from '../limits.ts';
import { imageSrcSet, imageUrl } from '../urls.ts';

/** What a page needs to know of a picture: the columns of its row. */
export interface PictureImage {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly widths: readonly number[];
  readonly placeholder: string;
  /** Its AVIF files are made. */
  readonly avif?: boolean | undefined;
}

interface PictureProps {
  readonly image: PictureImage;
  /** What is to be seen; empty only where words beside it say the same. */
  readonly alt: string;
  /** How wide it is laid out, as the `sizes` attribute has it: `(min-width: 64rem) 25vw, 50vw`. */
  readonly sizes: string;
  /** True for the one picture that is seen first: loaded at once, ahead of others. */
  readonly priority?: boolean;
  readonly className?: string;
  /** The widest that its place in the layout can use. In long lists every byte counts: wider files and a choice of older formats are left out. */
  readonly most?: number;
}

/** React 18 knows this attribute only by its HTML spelling. */
const FIRST = { fetchpriority: 'high' };

/** A responsive picture that keeps its space, in its own colour, while it loads. */
export function Picture({ image, alt, sizes, priority = false, className, most }: PictureProps) {
  const { hash, width, height, placeholder, avif } = image;
  const widths = most === undefined ? image.widths : image.widths.filter((each, index) => each <= most || index === 0);
  const plain = widths.findLast((candidate) => candidate <= PHONE_WIDTH) ?? widths[0] ?? width;
  return (
    <picture>
      {avif && <source type="image/avif" srcSet={imageSrcSet(hash, widths, 'avif')} sizes={sizes} />}
      {!(avif && most) && <source type="image/webp" srcSet={imageSrcSet(hash, widths, 'webp')} sizes={sizes} />}
      <img
        {...(priority ? FIRST : {})}
        src={imageUrl(hash, plain, 'jpg')}
        {...(most === undefined ? { srcSet: imageSrcSet(hash, widths, 'jpg'), sizes } : {})}
        width={width}
        height={height}
        alt={alt}
        loading={priority ? 'eager' : 'lazy'}
        decoding="async"
        className={className ? `${placeholder} ${className}` : placeholder}
      />
    </picture>
  );
}
