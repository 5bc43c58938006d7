import type { IncomingMessage } from 'node:http';
import { Transform, type Readable } from 'node:stream';

const MEGABYTE = 1024 * 1024;

/** Photos come to the pages of groups, and with reviews and returns to those below an order's link. */
const PHOTOS = /^\/(?:seller|(?:hi\/)?orders\/[^/]+\/(?:reviews\/|parcels\/[^/]+\/return))/;

/** Largest body in bytes a path takes: photos on some pages, a form's worth elsewhere. */
export function bodyLimit(pathname: string): number {
  return PHOTOS.test(pathname) ? 80 * MEGABYTE : MEGABYTE;
}

/** Whether the sender announces more than may come. */
export function announcesMore(incoming: IncomingMessage, limit: number): boolean {
  return Number(incoming.headers['content-length'] ?? 0) > limit;
}

/** The body, which fails as soon as more than `limit` bytes came: not everybody announces the size. */
export function bodyWithin(incoming: IncomingMessage, limit: number): Readable {
  let received = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      if (received > limit) done(new Error('body over its limit'));
      else done(null, chunk);
    },
  });
  incoming.once('error', (error) => counter.destroy(error));
  return incoming.pipe(counter);
}
