import { get, type IncomingHttpHeaders } from 'node:http';
import { inject } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Bytes on the line, without headers. */
  readonly bytes: number;
  readonly text: string;
}

/** An answer of the shop as it travels: how many bytes, and what they say. The path is sent exactly as it is given. */
export function rawGet(path: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    get(new URL(inject('shopUrl')), { path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(parts);
        const { 'content-encoding': encoding } = response.headers;
        const plain = body.length === 0 ? body : encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: body.length, text: plain.toString() });
      });
    }).on('error', reject);
  });
}

/** Pages of the shop that links lead to from the home page in either language, at most `most` of a kind. */
export async function crawl(most: number): Promise<string[]> {
  const found = new Set(['/', '/hi']);
  const kinds = new Map<string, number>();
  for (const path of found) {
    const { text, status } = await rawGet(path);
    if (status !== 200) continue;
    for (const [, href] of text.matchAll(/href="(\/[^"#]*)/g)) {
      const link = href!.replaceAll('&amp;', '&');
      if (found.has(link) || /^\/(?:assets|media|seller|admin|dev|feeds|api)\/|\.\w{2,}$/.test(link)) continue;
      const kind = link.replace(/^(\/(?:hi\/)?[^/?]+).*$/, '$1');
      const seen = kinds.get(kind) ?? 0;
      if (seen >= most) continue;
      kinds.set(kind, seen + 1);
      found.add(link);
    }
  }
  return [...found];
}
