import { inflateSync } from 'node:zlib';

interface PdfFacts {
  readonly text: string;
  readonly fonts: readonly string[];
  /** Fonts whose outlines are in the file. */
  readonly embedded: number;
  readonly pages: readonly (readonly [width: number, height: number])[];
}

/** Reads back the text of a PDF as pdfkit writes it: glyphs of embedded fonts, with a table to characters for each font. */
export function readPdf(pdf: Buffer): PdfFacts {
  const raw = pdf.toString('latin1');
  const objects = new Map([...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id ?? '', body ?? '']));
  const streamOf = (body: string) => {
    const data = Buffer.from(/stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? '', 'latin1');
    return (body.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');
  };
  const charactersOf = (fontId: string) => {
    const map = new Map<number, string>();
    const table = streamOf(objects.get(/\/ToUnicode (\d+)/.exec(objects.get(fontId) ?? '')?.[1] ?? '') ?? '');
    for (const [, from, list] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
      for (const [index, [, hex]] of [...(list ?? '').matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
        map.set(parseInt(from ?? '', 16) + index, Buffer.from((hex ?? '').replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
      }
    }
    return map;
  };
  const fonts = new Map([...raw.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name ?? '', charactersOf(id ?? '')]));
  const contents = [...raw.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id]) => streamOf(objects.get(id ?? '') ?? ''));
  let characters = new Map<number, string>();
  const text: string[] = [];
  for (const [, font, glyphs] of contents.join('\n').matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) characters = fonts.get(font) ?? characters;
    else text.push([...(glyphs ?? '').matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) => (hex ?? '').match(/.{4}/g) ?? []).map((glyph) => characters.get(parseInt(glyph, 16)) ?? '').join(''));
  }
  return {
    text: text.join(' ').replaceAll(/\s+/g, ' '),
    fonts: [...new Set([...raw.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name ?? ''))],
    embedded: [...raw.matchAll(/\/FontFile2 \d+/g)].length,
    pages: [...raw.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Number(width), Number(height)] as const),
  };
}
