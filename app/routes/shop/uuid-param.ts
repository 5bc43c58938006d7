import { z } from 'zod';

const uuid = z.uuid();

/** An id in an address; what is none leads nowhere. */
export function uuidParam(text: string | undefined): string {
  const read = uuid.safeParse(text);
  if (!read.success) throw new Response(null, { status: 404 });
  return read.data;
}
