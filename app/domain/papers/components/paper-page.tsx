import type { ReactNode } from 'react';
import { useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { Sheet } from '../sheet.ts';
import { PaperSheet } from './paper-sheet.tsx';

interface Props {
  readonly sheet: Sheet;
  readonly back: string;
  /** Where it leads back to a month's statement, not to an order. */
  readonly ofMonth?: boolean;
  readonly pdf: string;
  readonly children?: ReactNode;
}

/** A paper with the way back and its PDF; printed, the paper alone. */
export function PaperPage({ sheet, back, ofMonth = false, pdf, children }: Props) {
  const t = useT();
  return (
    <div className="wrap max-w-4xl py-5 print:max-w-none print:p-0">
      <div className="no-print mb-4 flex flex-wrap items-center gap-3">
        <a className="inline-flex min-h-12 items-center gap-1 text-indigo" href={back}>
          <Icon name="back" /> {t(ofMonth ? 'papers.backToMoney' : 'papers.back')}
        </a>
        <a className="button button-plain ms-auto" href={pdf}>
          {t('papers.download')}
        </a>
        {children}
      </div>
      <PaperSheet sheet={sheet} />
    </div>
  );
}
