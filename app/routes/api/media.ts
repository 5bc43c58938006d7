import type { LoaderFunctionArgs } from '@remix-run/node';
import { files } from '#app/adapters/files.server.ts';
import { serveMedia } from '#app/domain/media/serve-media.server.ts';

/** Pictures, at `/media/:hash/:file`. */
export function loader({ params, request }: LoaderFunctionArgs): Promise<Response> {
  return serveMedia(files(), params.hash, params.file, request);
}
