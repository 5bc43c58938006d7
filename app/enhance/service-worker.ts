/// <reference lib="webworker" />
import en from '#app/i18n/en/offline.json';
import hi from '#app/i18n/hi/offline.json';
import { FILES, isLastingFile, mayBeKept, PAGES } from './kept.ts';

// Keeps the shop pages seen last, and the basket, readable without a network.
declare const self: ServiceWorkerGlobalScope;

const MOST_PAGES = 40;
const MOST_FILES = 150;
const OFFLINE = ['/offline', '/hi/offline'];
/** When the shop gave us the page, in milliseconds. */
const KEPT_AT = 'X-Kept-At';

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  const { keep, files = [] } = event.data as { keep?: string; files?: string[] };
  event.waitUntil(Promise.all([
    ...(keep && mayBeKept(new URL(keep, self.origin).pathname) ? [fetch(keep).then((response) => keepPage(keep, response))] : []),
    ...files.filter(isLastingFile).map((file) => lastingFile(new Request(file))),
  ]).catch(() => undefined));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.origin) return;
  if (request.mode === 'navigate') {
    // A form sent on a page of groups or officers carries photos and has a script of its own to look after it.
    if (request.method === 'GET' || !/^\/(?:seller|admin)/.test(pathname)) event.respondWith(openPage(event));
  } else if (request.method === 'GET' && isLastingFile(pathname)) event.respondWith(lastingFile(request));
});

async function install(): Promise<void> {
  for (const path of OFFLINE) {
    const response = await fetch(path, { cache: 'reload' });
    const html = await response.clone().text();
    await keepPage(path, response);
    await Promise.all([...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, file]) => lastingFile(new Request(file!))));
  }
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name !== PAGES && name !== FILES) await caches.delete(name);
  }
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** The network first, for price and stock must be right; without it the page as it was seen last. */
async function openPage(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const { pathname } = new URL(request.url);
  try {
    const response = ((await event.preloadResponse) as Response | undefined) ?? (await fetch(request));
    if (request.method === 'GET' && mayBeKept(pathname)) event.waitUntil(keepPage(request.url, response.clone()));
    return response;
  } catch {
    return (request.method === 'GET' && mayBeKept(pathname) && (await keptPage(request.url))) || (await offlinePage(pathname));
  }
}

async function keepPage(url: string, response: Response): Promise<void> {
  if (response.status !== 200 || response.redirected || response.type !== 'basic') return;
  const headers = new Headers(response.headers);
  headers.set(KEPT_AT, String(Date.now()));
  const cache = await caches.open(PAGES);
  await cache.put(addressOf(url), new Response(await response.blob(), { headers }));
  await trim(PAGES, MOST_PAGES);
}

async function keptPage(url: string): Promise<Response | null> {
  const response = await (await caches.open(PAGES)).match(addressOf(url), { ignoreVary: true });
  if (!response) return null;
  const html = await response.text();
  const language = /<html lang="hi"/.test(html) ? 'hi' : 'en';
  const time = new Intl.DateTimeFormat(`${language}-IN`, { hour: 'numeric', minute: '2-digit', ...dayIfNotToday(Number(response.headers.get(KEPT_AT))) }).format(Number(response.headers.get(KEPT_AT)));
  const words = (language === 'hi' ? hi : en).banner.replace('{time}', time);
  const banner = `<p role="status" data-offline class="bg-turmeric-light px-4 py-3 text-center font-semibold">${words}</p>`;
  return new Response(html.replace(/<body[^>]*>/, (body) => body + banner), { headers: response.headers });
}

function dayIfNotToday(moment: number): Intl.DateTimeFormatOptions {
  return new Date(moment).toDateString() === new Date().toDateString() ? {} : { day: 'numeric', month: 'short' };
}

async function offlinePage(pathname: string): Promise<Response> {
  const path = /^\/hi(?:\/|$)/.test(pathname) ? '/hi/offline' : '/offline';
  return (await (await caches.open(PAGES)).match(path, { ignoreVary: true })) ?? Response.error();
}

/** The basket is one page, whatever was just done to it. */
function addressOf(url: string): string {
  const { pathname, search } = new URL(url, self.origin);
  return pathname.endsWith('/cart') ? pathname : pathname + search;
}

async function lastingFile(request: Request): Promise<Response> {
  const cache = await caches.open(FILES);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) {
    await cache.put(request, response.clone());
    await trim(FILES, MOST_FILES);
  }
  return response;
}

/** Lets go of the oldest, but never of the pages that say that there is no network. */
async function trim(name: string, most: number): Promise<void> {
  const cache = await caches.open(name);
  const keys = (await cache.keys()).filter(({ url }) => !OFFLINE.includes(new URL(url).pathname));
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}
