import {
  FormDataParseError,
  MaxFilesExceededError,
  MaxFileSizeExceededError,
  MaxHeaderSizeExceededError,
  MaxPartsExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
  type FileUpload,
} from '@remix-run/form-data-parser';
import { type Clipping, clipParts } from './clip-parts.ts';

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
  /** Why something sent is missing from `files`, or null. */
  readonly refused: UploadRefusal | null;
}

const KIB = 1024;
const MAX_HEADER_BYTES = 8 * KIB;
const MAX_PARTS = 300;

/** Longer text is cut: no field takes as much, so its own check still refuses it, and a page need not echo megabytes. */
const MAX_TEXT = 100_000;

/**
 * Reads a posted form with files as it streams in. What is over the limits is dropped on the way, so memory stays bounded
 * whatever is sent. Limits and broken bodies come back as `refused`, never as an exception.
 */
export async function readUpload(request: Request, limits: UploadLimits): Promise<Upload> {
  const { maxFiles, maxFileBytes } = limits;
  const maxTotalBytes = limits.maxTotalBytes ?? 2 * maxFiles * maxFileBytes + KIB * KIB;
  // A part that is cut still exceeds the file limit, because its headers are shorter than what is left over.
  const maxPart = maxFileBytes + 2 * MAX_HEADER_BYTES;
  const { body, clipping } = clip(request, maxPart, maxTotalBytes);
  const files: UploadedFile[] = [];
  const refusals: UploadRefusal[] = [];
  let sizes = 0;

  async function keep(file: FileUpload): Promise<void> {
    if (file.size === 0 && file.name === '') return;
    if (file.size > maxFileBytes) {
      const wasCut = file.size >= maxFileBytes + MAX_HEADER_BYTES;
      const bytes = (wasCut ? clipping?.cut[sizes++] : undefined) ?? file.size;
      refusals.push({ code: 'file-too-large', field: file.fieldName, name: file.name, bytes });
    } else if (files.length >= maxFiles) {
      refusals.push({ code: 'too-many-files', field: file.fieldName, limit: maxFiles });
    } else {
      files.push({ field: file.fieldName, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    }
  }

  try {
    const bounds = { maxFiles: MAX_PARTS, maxParts: MAX_PARTS, maxFileSize: maxPart, maxHeaderSize: MAX_HEADER_BYTES };
    const parsed = await parseFormData(body, { ...bounds, maxTotalSize: maxTotalBytes }, keep);
    if (clipping?.overTotal()) refusals.push({ code: 'request-too-large' });
    return { fields: shorten(parsed), files, refused: refusals[0] ?? null };
  } catch (error) {
    const code = refusalOf(error);
    if (!code) throw error;
    return { fields: new FormData(), files: [], refused: { code } };
  }
}

/** Multipart bodies go through the clipper; other forms hold no files and are read as they are. */
function clip(request: Request, maxPart: number, maxTotal: number): { body: Request; clipping?: Clipping } {
  const type = request.headers.get('Content-Type') ?? '';
  const [, quoted, bare] = /^multipart\/.*boundary=(?:"([^"]+)"|([^;]+))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (!boundary || !request.body) return { body: request };
  const clipping = clipParts(boundary, maxPart, maxTotal);
  const body = request.body.pipeThrough(clipping.stream);
  // Node demands `duplex` for a streamed body; the DOM's types don't know it.
  const init: RequestInit & { duplex: 'half' } = { method: request.method, headers: request.headers, body, duplex: 'half' };
  return { body: new Request(request.url, init), clipping };
}

function shorten(parsed: FormData): FormData {
  const fields = new FormData();
  for (const [name, value] of parsed) {
    if (typeof value === 'string') fields.append(name, value.slice(0, MAX_TEXT));
  }
  return fields;
}

/** TypeError is what the parser lets through for text or headers that aren't UTF-8. */
function refusalOf(error: unknown): 'request-too-large' | 'malformed' | undefined {
  if (error instanceof MaxTotalSizeExceededError || error instanceof MaxFileSizeExceededError) return 'request-too-large';
  const known = [FormDataParseError, MaxFilesExceededError, MaxHeaderSizeExceededError, MaxPartsExceededError, TypeError];
  return known.some((kind) => error instanceof kind) ? 'malformed' : undefined;
}
