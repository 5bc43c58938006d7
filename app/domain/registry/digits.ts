const DEVANAGARI_ZERO = 0x0966;

/** What people type around digits: spaces, dashes, dots, brackets, and the invisible marks that pasting leaves behind. */
const DECORATION = /[\s\p{Cf}\p{Pd}.()]/gu;

/** Devanagari digits as 0–9; everything else stays. */
export function latinDigits(text: string): string {
  return text.replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));
}

/** A code as typed by a person, in latin digits and capitals, without the spaces and dashes between. */
export function bareCode(text: string): string {
  return latinDigits(text.normalize('NFKC')).replace(DECORATION, '').toUpperCase();
}
