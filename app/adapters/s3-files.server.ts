import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { seconds, type Duration } from '#app/lib/time.ts';
import { assertFileKey, type FileStore } from './file-store.ts';

interface Bucket {
  /** The service's address, without a slash at the end. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** Put before every key; empty, or ending in a slash. */
  readonly prefix: string;
}

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

interface Patience {
  /** For one try, to the last byte of its answer. */
  readonly tryFor: Duration;
  /** Before the second try; twice that before the third. */
  readonly pause: Duration;
}

const TRIES = 3;
const PATIENCE: Patience = { tryFor: seconds(20), pause: (seconds(1) / 5) as Duration };

/**
 * A file store in a bucket of Amazon S3 or a service that speaks like it (path-style addresses, Signature Version 4 over
 * the body too). Tries three times where the service is busy, fails or can't be reached; any other answer than found or
 * not found throws with its status, never with a key or a secret.
 */
export function createS3Files({ endpoint, region, bucket, prefix }: Bucket, keys: Keys, { tryFor, pause }: Patience = PATIENCE): FileStore {
  const client = new AwsClient({ ...keys, service: 's3', region, retries: 0 });

  async function ask(method: string, key: string, body?: Uint8Array, contentType?: string): Promise<Response> {
    assertFileKey(key);
    const url = `${endpoint}/${bucket}/${prefix}${key}`;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await client
        .fetch(url, {
          method,
          redirect: 'error',
          signal: AbortSignal.timeout(tryFor),
          ...(body ? { body: body as Uint8Array<ArrayBuffer>, headers: { 'Content-Type': contentType ?? '', 'X-Amz-Content-Sha256': await sha256(body) } } : {}),
        })
        .catch((error: unknown) => {
          if (attempt === TRIES) throw new Error(`the file store did not answer a ${method}`, { cause: error });
          return null;
        });
      if (answer && (answer.status < 500 && answer.status !== 429)) return answer;
      await answer?.body?.cancel();
      if (answer && attempt === TRIES) throw new Error(`the file store answered ${answer.status} to a ${method}`);
      await sleep(pause * 2 ** (attempt - 1) * (0.75 + Math.random() / 2));
    }
  }

  /** The answer when the file is there, null when it is not; throws on everything else. */
  async function found(method: string, answer: Response): Promise<Response | null> {
    if (answer.ok) return answer;
    await answer.body?.cancel();
    if (answer.status === 404) return null;
    throw new Error(`the file store answered ${answer.status} to a ${method}`);
  }

  return {
    async put(key, bytes, contentType) {
      const answer = await found('PUT', await ask('PUT', key, bytes, contentType));
      if (!answer) throw new Error('the file store has no such bucket');
      await answer.body?.cancel();
    },
    async get(key) {
      const answer = await found('GET', await ask('GET', key));
      return answer && new Uint8Array(await answer.arrayBuffer());
    },
    async read(key) {
      const answer = await found('GET', await ask('GET', key));
      if (!answer?.body) return null;
      return { size: Number(answer.headers.get('content-length')), stream: answer.body };
    },
    async exists(key) {
      return (await found('HEAD', await ask('HEAD', key))) !== null;
    },
    async delete(key) {
      const answer = await found('DELETE', await ask('DELETE', key));
      await answer?.body?.cancel();
    },
  };
}

/** Signed with the request, so that what arrives is what was sent. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Buffer.from(digest).toString('hex');
}
