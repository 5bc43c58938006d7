import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A bucket that checks what a real one checks: Signature Version 4 over method, path, query, signed headers and body
 * (AWS, "Authenticating Requests: Using the Authorization Header"), and the clock within 15 minutes. It is written from
 * that description alone, so that a mistake in the client is not repeated here.
 */
export const BUCKET = { region: 'ap-south-1', bucket: 'haat-pictures', accessKeyId: 'AKIDSTANDIN', secretAccessKey: 'stand-in-secret' } as const;

export interface S3StandIn {
  readonly endpoint: string;
  /** Key to content, as it lies in the bucket. */
  readonly objects: Map<string, { readonly bytes: Buffer; readonly contentType: string }>;
  /** Method and path of every request, and what was answered. */
  readonly asked: string[];
  /** Answers the next requests with these: a status, a closed connection, or silence. */
  fail(...failures: readonly (number | 'hang-up' | 'silence')[]): void;
  close(): Promise<void>;
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Null when the request is signed rightly, else S3's own name of the error. */
function refusal(request: IncomingMessage, body: Buffer): string | null {
  const [, keyId, day, region, service, names = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '') ?? [];
  if (!keyId || !day) return 'AccessDenied';
  if (keyId !== BUCKET.accessKeyId) return 'InvalidAccessKeyId';
  if (region !== BUCKET.region || service !== 's3') return 'AuthorizationHeaderMalformed';
  const stamp = String(request.headers['x-amz-date'] ?? '');
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? [];
  if (!y || stamp.slice(0, 8) !== day) return 'AccessDenied';
  if (Math.abs(Date.UTC(+y, +mo! - 1, +d!, +h!, +mi!, +s!) - Date.now()) > 15 * 60_000) return 'RequestTimeTooSkewed';
  const hash = String(request.headers['x-amz-content-sha256'] ?? '');
  if (request.method === 'PUT' && hash !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const signed = names.split(';');
  if (!signed.includes('host') || !signed.includes('x-amz-date')) return 'AccessDenied';
  const { pathname, search } = new URL(request.url ?? '/', 'http://stand-in');
  const headers = signed.map((name) => `${name}:${String(request.headers[name] ?? '').trim().replaceAll(/ +/g, ' ')}\n`).join('');
  const canonical = [request.method, pathname, search.slice(1), headers, names, hash].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const key = hmac(hmac(hmac(hmac(`AWS4${BUCKET.secretAccessKey}`, day), region), service), 'aws4_request');
  const wanted = hmac(key, ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n'));
  return timingSafeEqual(wanted, Buffer.from(signature, 'hex')) ? null : 'SignatureDoesNotMatch';
}

/** Opens an empty bucket on a free port of this computer. */
export async function openBucket(): Promise<S3StandIn> {
  const objects: S3StandIn['objects'] = new Map();
  const asked: string[] = [];
  const failures: (number | 'hang-up' | 'silence')[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const key = decodeURIComponent(new URL(request.url ?? '/', 'http://stand-in').pathname).replace(`/${BUCKET.bucket}/`, '');
    const failure = failures.shift();
    const end = (status: number, content: string | Buffer = '', type = 'application/xml') => {
      asked.push(`${request.method} ${key} ${status}`);
      response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(content) }).end(request.method === 'HEAD' ? '' : content);
    };
    if (failure === 'silence') return;
    if (failure === 'hang-up') return void request.socket.destroy();
    if (failure) return end(failure, '<Error><Code>SlowDown</Code></Error>');
    const refused = refusal(request, body);
    if (refused) return end(403, `<Error><Code>${refused}</Code></Error>`);
    const object = objects.get(key);
    if (request.method === 'PUT') {
      objects.set(key, { bytes: body, contentType: request.headers['content-type'] ?? '' });
      return end(200);
    }
    if (request.method === 'DELETE') {
      objects.delete(key);
      return end(204);
    }
    return object ? end(200, object.bytes, object.contentType) : end(404, '<Error><Code>NoSuchKey</Code></Error>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects, asked,
    fail: (...next) => void failures.push(...next),
    close: () => new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
}
