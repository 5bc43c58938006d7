import { quantityText } from '#app/domain/catalogue/components/quantity-text.ts';
import { Picture } from '#app/domain/media/components/picture.tsx';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { SummaryLine } from '../group-order-view.ts';

/** What is in a parcel: picture, name, and how many of which size. */
export function LineList({ lines }: { readonly lines: readonly SummaryLine[] }) {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  return (
    <ul className="grid gap-3">
      {lines.map((line) => (
        <li key={line.id} className="flex items-center gap-3">
          {line.image ? (
            <Picture image={line.image} alt="" sizes="4rem" className="size-16 shrink-0 rounded-card object-cover" />
          ) : (
            <span className="flex size-16 shrink-0 items-center justify-center rounded-card bg-cotton-dark text-ink-soft">
              <Icon name="box" />
            </span>
          )}
          <span className="min-w-0">
            <span className="block font-semibold">{text(line, 'name')}</span>
            <span className="block text-lg">
              {t('orders.queue.quantity', { count: line.quantity, size: quantityText(language, line.netQuantity, line.unit) })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
