import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

/** Where files are kept: a folder of this machine, or a bucket of an S3 service that several machines share. */
export type Storage =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 's3'; readonly endpoint: string; readonly region: string; readonly bucket: string; readonly prefix: string };

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^(?:[a-z0-9][a-z0-9._-]*\/)*$/;

/**
 * Reads STORAGE_URL: a path, a `file:` address, or `s3://bucket/prefix?endpoint=https://…&region=…`, where prefix and
 * endpoint may be missing (then it is Amazon's). Null when it is none of these.
 */
export function parseStorageUrl(text: string): Storage | null {
  if (text.startsWith('file:')) return URL.canParse(text) ? { kind: 'folder', path: fileURLToPath(text) } : null;
  if (!text.startsWith('s3:')) return /^[a-z][a-z0-9+.-]+:/i.test(text) ? null : { kind: 'folder', path: resolve(text) };
  if (!URL.canParse(text)) return null;
  const { hostname: bucket, pathname, searchParams } = new URL(text);
  const region = searchParams.get('region') ?? 'us-east-1';
  const endpoint = searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`;
  const prefix = pathname.replace(/^\/+/, '').replace(/([^/])$/, '$1/');
  if (!BUCKET.test(bucket) || !PREFIX.test(prefix) || !/^[a-z0-9-]+$/.test(region)) return null;
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) return null;
  return { kind: 's3', bucket, prefix, region, endpoint: endpoint.replace(/\/+$/, '') };
}
