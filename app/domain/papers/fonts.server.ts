import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const FILES = {
  regular: '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf',
} as const;

export type Weight = keyof typeof FILES;

/** A font as pdfkit has parsed it: it takes one of these as well, which its types do not say. */
type Parsed = Buffer;

const kept = new Map<Weight, Parsed>();

/**
 * Noto Sans Devanagari, which has Latin letters and the rupee sign as well: a server has no fonts of its own to rely on. Parsed once:
 * reading its tables of how Devanagari is shaped takes longer than drawing a page.
 */
export function parsedFont(weight: Weight): Parsed {
  const known = kept.get(weight) ?? parse(readFileSync(createRequire(import.meta.url).resolve(FILES[weight])));
  kept.set(weight, known);
  return known;
}

function parse(file: Buffer): Parsed {
  const { _font } = new PDFDocument({ font: '' }).font(file) as unknown as { readonly _font?: { readonly font?: Parsed } };
  return _font?.font ?? file;
}
