import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

const TEXT = /^(?:text\/|application\/(?:json|xml|javascript|manifest\+json|ld\+json)|image\/svg)/;

function encoder(accepted: string) {
  if (/\bbr\b/.test(accepted)) {
    return { name: 'br', stream: createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) };
  }
  if (/\bgzip\b/.test(accepted)) return { name: 'gzip', stream: createGzip({ level: 6 }) };
  return null;
}

/** Pipes a body out, compressed when it is text and the browser can read it. */
export async function compress(body: Readable, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const compressible = TEXT.test(String(response.getHeader('Content-Type') ?? '')) && !response.hasHeader('Content-Encoding');
  if (compressible) response.appendHeader('Vary', 'Accept-Encoding');
  const chosen = compressible ? encoder(String(incoming.headers['accept-encoding'] ?? '')) : null;
  if (!chosen) return pipeline(body, response);
  response.removeHeader('Content-Length');
  response.setHeader('Content-Encoding', chosen.name);
  return pipeline(body, chosen.stream, response);
}
