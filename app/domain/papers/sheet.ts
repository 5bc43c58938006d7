import type { Paise } from '#app/lib/money.ts';
import { LANGUAGES, type Language } from '#app/i18n/languages.ts';
import { translate, type Translate } from '#app/i18n/translate.ts';

/** A text in both languages: papers go to people who read one of them, and to tax officers who read either. */
export type Both = Readonly<Record<Language, string>>;

export interface Column {
  readonly label: Both;
  /** Part of the table's width. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

export interface Table {
  readonly columns: readonly Column[];
  /** Cells as printed; a line break begins a second line. */
  readonly rows: readonly (readonly string[])[];
}

/** A paper as it is drawn, on a page and in a PDF alike. All amounts and days are texts by now. */
export interface Sheet {
  readonly title: Both;
  readonly heads: readonly { readonly label: Both; readonly value: string }[];
  readonly parties: readonly { readonly label: Both; readonly lines: readonly string[] }[];
  readonly table: Table;
  readonly summary: (Table & { readonly title: Both }) | null;
  readonly totals: readonly { readonly label: Both; readonly value: string; readonly strong?: boolean }[];
  readonly words: (Both & { readonly title: Both }) | null;
  readonly notes: readonly Both[];
}

/** Says something in both languages. */
export function both(say: (t: Translate, language: Language) => string): Both {
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(translate(language), language)])) as unknown as Both;
}

/** Both texts in one line, or one where they are the same. */
export function inOneLine({ en, hi }: Both): string {
  return en === hi ? en : `${en} · ${hi}`;
}

const amounts = new Intl.NumberFormat('en-IN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "1,23,456.50": in tables the currency is said once, above. */
export function amountText(amount: Paise): string {
  return amounts.format(amount / 100);
}

/** "₹1,23,456.50" */
export function rupeesText(amount: Paise): string {
  return `₹${amountText(amount)}`;
}
