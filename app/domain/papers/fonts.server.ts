import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILES = {
  regular: '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf',
} as const;

export type Weight = keyof typeof FILES;

const read = new Map<Weight, Buffer>();

/** Noto Sans Devanagari, which has Latin letters and the rupee sign as well: a server has no fonts of its own to rely on. */
export function fontFile(weight: Weight): Buffer {
  const known = read.get(weight) ?? readFileSync(createRequire(import.meta.url).resolve(FILES[weight]));
  read.set(weight, known);
  return known;
}
