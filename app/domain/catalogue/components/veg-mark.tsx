import { useT } from '#app/i18n/use-language.ts';
import type { VegMark as Mark } from '#app/generated/prisma/enums.ts';

/**
 * The mark of Food Safety and Standards (Labelling and Display) Regulations 2020, reg. 5(4): a green filled circle in a
 * square with green outline whose side is twice the circle's diameter; a brown filled triangle in a square with brown
 * outline for food with anything of an animal in it.
 */
export function VegMark({ mark, className = 'size-5' }: { readonly mark: Mark; readonly className?: string }) {
  const t = useT();
  const colour = mark === 'VEG' ? '#008000' : '#8b4513';
  return (
    <svg viewBox="0 0 24 24" className={`${className} shrink-0`} role="img" aria-label={t(mark === 'VEG' ? 'catalogue.veg' : 'catalogue.nonVeg')}>
      <rect x="1.25" y="1.25" width="21.5" height="21.5" fill="#fff" stroke={colour} strokeWidth="2.5" />
      {mark === 'VEG' ? <circle cx="12" cy="12" r="5.5" fill={colour} /> : <path d="M12 6l6.4 11.2H5.6z" fill={colour} />}
    </svg>
  );
}
