import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { ListedPaper } from '../listed-paper.ts';

/** The papers of a parcel, each a page to print and a PDF. `base` is the address they lie under. */
export function PaperLinks({ papers, base }: { readonly papers: readonly ListedPaper[]; readonly base: string }) {
  const t = useT();
  const language = useLanguage();
  if (papers.length === 0) return null;
  return (
    <ul className="no-print grid gap-1" aria-label={t('papers.linkTitle')}>
      {papers.map(({ id, kind, number, amountPaise }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4">
          <a className="link inline-flex min-h-12 items-center gap-2" href={`${base}/${id}`}>
            <Icon name="print" className="size-5" /> {t(`papers.title.${kind}`)} {number} ({formatMoney(amountPaise, language)})
          </a>
          <a className="link inline-flex min-h-12 items-center" href={`${base}/${id}/pdf`} aria-label={`${t('papers.download')} ${number}`}>
            PDF
          </a>
        </li>
      ))}
    </ul>
  );
}
