import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';

const TEXT = /^(?:text\/|application\/(?:json|xml|javascript|manifest\+json|ld\+json)|image\/svg)/;

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const GZIP = { level: 6 };

const acceptedBy = (incoming: IncomingMessage) => String(incoming.headers['accept-encoding'] ?? '');

function encoder(accepted: string) {
  if (/\bbr\b/.test(accepted)) return { name: 'br', stream: createBrotliCompress(BROTLI) };
  if (/\bgzip\b/.test(accepted)) return { name: 'gzip', stream: createGzip(GZIP) };
  return null;
}

/** Pipes a body out, compressed when it is text and the browser can read it. */
export async function compress(body: Readable, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const compressible = TEXT.test(String(response.getHeader('Content-Type') ?? '')) && !response.hasHeader('Content-Encoding');
  if (compressible) response.appendHeader('Vary', 'Accept-Encoding');
  const chosen = compressible ? encoder(acceptedBy(incoming)) : null;
  if (!chosen) return pipeline(body, response);
  response.removeHeader('Content-Length');
  response.setHeader('Content-Encoding', chosen.name);
  return pipeline(body, chosen.stream, response);
}

/** Sends a page that is there as a whole, compressed where the browser can read it. */
export async function compressWhole(body: Buffer, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const accepted = acceptedBy(incoming);
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
  const sent = encoding === 'br' ? await promisify(brotliCompress)(body, BROTLI) : encoding === 'gzip' ? await promisify(gzip)(body, GZIP) : body;
  response.appendHeader('Vary', 'Accept-Encoding');
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', sent.length);
  response.end(sent);
}
