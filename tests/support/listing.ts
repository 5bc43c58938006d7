import { action as startAction } from '#app/routes/seller/goods-new.tsx';
import { db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { answerOf, type RouteAnswer } from './route-call.ts';
import { jpegOf } from './photos.ts';

/** A photo as a phone sends it. */
export const photoFile = (bytes: Uint8Array, name = 'photo.jpg') => new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });

/** Sends a form with files, the way a browser does. */
export function postFiles<T>(action: (args: never) => unknown, path: string, entries: readonly (readonly [string, string | File])[], cookie: string, params: Record<string, string> = {}): Promise<RouteAnswer<T>> {
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  const request = new Request(`http://127.0.0.1:3000${path}`, { method: 'POST', body, headers: { cookie } });
  const context = { requestId: 'test', clientAddress: '203.0.113.7', nonce: '' };
  return answerOf<T>(async () => action({ request, params, context } as never));
}

/** A category of the demo by its slug. */
export async function categoryId(slug: string): Promise<string> {
  return (await db.category.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;
}

/** A draft with one photo, made through the first screen; answers its id. */
export async function startListing(cookie: string, category = 'pickle'): Promise<string> {
  const { location } = await postFiles(startAction, '/seller/goods/new', [
    ['once', newId()], ['categoryId', await categoryId(category)], ['photos', photoFile(await jpegOf())],
  ], cookie);
  const id = location?.split('/')[3];
  if (!id) throw new Error(`No draft: ${location}`);
  return id;
}
