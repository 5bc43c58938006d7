import {
  getMultipartBoundary,
  MultipartParseError,
  MultipartParser,
  type MultipartPart,
} from '@remix-run/multipart-parser';
import { createPartClipper, delimiterOf } from './clip-parts.ts';

export interface UploadLimits {
  readonly maxFiles: number;
  /** Bytes of one file. */
  readonly maxFileBytes: number;
  /** Bytes read of the whole request; twice what the files may weigh by default, so that oversized ones can be named. */
  readonly maxTotalBytes?: number;
}

export interface UploadedFile {
  readonly field: string;
  /** As the sender wrote it: for showing back, never for a path or a decision. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type UploadRefusal =
  | { readonly code: 'file-too-large'; readonly field: string; readonly name: string; readonly bytes: number }
  | { readonly code: 'too-many-files'; readonly field: string; readonly limit: number }
  | { readonly code: 'request-too-large' | 'malformed' };

export interface Upload {
  /** The text fields, also when the upload is refused, so that the form can be shown as it was filled in. */
  readonly fields: FormData;
  /** The files within the limits, in the order sent. Untouched file inputs don't appear. */
  readonly files: readonly UploadedFile[];
  /** The first reason why something sent is missing from `files` or `fields`, or null. */
  readonly refused: UploadRefusal | null;
}

const KIB = 1024;
const MAX_HEADER_BYTES = 8 * KIB;
const MAX_PARTS = 300;

/** Longer text is cut: no field takes as much, so its own check still refuses it, and a page need not echo megabytes. */
const MAX_TEXT = 100_000;

/**
 * Reads a posted multipart form as it streams in. What is over the limits is dropped on the way, so memory stays bounded
 * whatever is sent. Limits and broken bodies come back as `refused`, never as an exception.
 *
 * It drives the parser itself instead of going through `FormData`: that one gives up on every field at its first limit, and
 * copies each file three times on the way.
 */
export async function readUpload(request: Request, limits: UploadLimits): Promise<Upload> {
  const fields = new FormData();
  const files: UploadedFile[] = [];
  const refusals: UploadRefusal[] = [];
  const { maxFiles, maxFileBytes } = limits;
  const maxTotalBytes = limits.maxTotalBytes ?? 2 * maxFiles * maxFileBytes + KIB * KIB;
  const boundary = getMultipartBoundary(request.headers.get('Content-Type') ?? '');
  if (!request.body || !boundary) return { fields, files, refused: { code: 'malformed' } };

  // Room for the headers and as much again, so that a file cut here is still seen to be over its limit.
  const maxPart = maxFileBytes + 2 * MAX_HEADER_BYTES;
  const clipper = createPartClipper(boundary, maxPart);
  const bounds = { maxParts: MAX_PARTS, maxHeaderSize: MAX_HEADER_BYTES, maxFileSize: maxPart, maxTotalSize: maxTotalBytes };
  const parser = new MultipartParser(boundary, bounds);
  let sized = 0;

  function take(part: MultipartPart): void {
    const { name: field, size } = part;
    if (!field) return;
    if (!part.isFile) {
      fields.append(field, part.text.slice(0, MAX_TEXT));
      return;
    }
    const name = part.filename ?? '';
    if (size > maxFileBytes) {
      const wasCut = size >= maxFileBytes + MAX_HEADER_BYTES;
      refusals.push({ code: 'file-too-large', field, name, bytes: (wasCut ? clipper.cut[sized++] : undefined) ?? size });
    } else if (size > 0 || name !== '') {
      if (files.length < maxFiles) files.push({ field, name, bytes: part.bytes });
      else refusals.push({ code: 'too-many-files', field, limit: maxFiles });
    }
  }

  function feed(pieces: Uint8Array[]): void {
    for (const piece of pieces) for (const part of parser.write(piece)) take(part);
  }

  try {
    let total = 0;
    // The DOM's types don't know that Node's streams can be iterated.
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
      const surplus = Math.max(0, (total += chunk.length) - maxTotalBytes);
      feed(clipper.clip(chunk.subarray(0, chunk.length - surplus)));
      if (surplus > 0) break;
    }
    const over = total > maxTotalBytes;
    if (over) feed(clipper.clip(new Uint8Array(Buffer.concat([delimiterOf(boundary), Buffer.from('--')]))));
    feed(clipper.end());
    if (over) refusals.push({ code: 'request-too-large' });
    parser.finish();
  } catch (error) {
    if (!isBrokenForm(error, request)) throw error;
    refusals.push({ code: 'malformed' });
  }
  return { fields, files, refused: refusals[0] ?? null };
}

/** The parser's own complaints, text or headers that aren't UTF-8, and a sender who went away. */
function isBrokenForm(error: unknown, request: Request): boolean {
  const notUtf8 = error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
  return notUtf8 || error instanceof MultipartParseError || request.signal.aborted;
}
