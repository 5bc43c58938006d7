import type { VegMark as Mark } from '#app/generated/prisma/enums.ts';
import { VegMark } from '#app/domain/catalogue/components/veg-mark.tsx';
import { useT } from '#app/i18n/use-language.ts';

/** The mark with its word beside it, which screen readers get from the mark alone. */
export function VegMarkSign({ mark }: { readonly mark: Mark }) {
  const t = useT();
  return (
    <span className="inline-flex items-center gap-2">
      <VegMark mark={mark} className="size-7" />
      <span aria-hidden="true">{t(mark === 'VEG' ? 'catalogue.veg' : 'catalogue.nonVeg')}</span>
    </span>
  );
}
