import type { FileStore } from '#app/adapters/file-store.ts';
import { contentTypeOf } from './store-image.server.ts';
import { mediaKey, parseMediaPath } from './urls.ts';

/**
 * Answers GET and HEAD for `/media/:hash/:file`. The hash names the content, so a found file may be kept forever by
 * browsers and proxies; anything else is 404, or 405 for other methods.
 */
export async function serveMedia(
  store: FileStore,
  hash: string | undefined,
  name: string | undefined,
  request: Request,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, { Allow: 'GET, HEAD' });
  const path = parseMediaPath(hash, name);
  if (!path) return plain(404);
  const key = mediaKey(path);

  const etag = `"${path.hash.slice(0, 32)}-${path.width}.${path.format}"`;
  const headers = new Headers({
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
  });
  if (matches(request.headers.get('If-None-Match'), etag) && (await store.exists(key))) {
    return new Response(null, { status: 304, headers });
  }

  const file = await store.read(key);
  if (!file) return plain(404);
  headers.set('Content-Type', contentTypeOf(path.format));
  headers.set('Content-Length', String(file.size));
  if (request.method === 'HEAD') {
    await file.stream.cancel();
    return new Response(null, { headers });
  }
  return new Response(file.stream, { headers });
}

/** RFC 9110, 13.1.2: any tag of the list, compared weakly; a proxy that compresses may have weakened ours. */
function matches(header: string | null, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}

function plain(status: 404 | 405, headers: Record<string, string> = {}): Response {
  return new Response(status === 404 ? 'Not found' : 'Method not allowed', {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...headers },
  });
}
