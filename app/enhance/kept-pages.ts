import { PAGES } from './kept.ts';

/** On the page that says "you are offline": links to the pages that can still be read. */
export function listKept(): void {
  const list = document.querySelector('[data-kept]');
  if (!list || !('caches' in window)) return;
  void linksToKept().then((links) => {
    if (links.length > 0) list.replaceChildren(...links);
  }).catch(() => undefined);
}

async function linksToKept(): Promise<HTMLLIElement[]> {
  const cache = await caches.open(PAGES);
  const links: HTMLLIElement[] = [];
  for (const request of [...(await cache.keys())].reverse()) {
    const { pathname, search } = new URL(request.url);
    if (pathname.endsWith('/offline')) continue;
    const html = (await (await cache.match(request))?.text()) ?? '';
    const title = new DOMParser().parseFromString(html, 'text/html').title.split(' · ')[0];
    const link = document.createElement('a');
    link.href = pathname + search;
    link.textContent = title || pathname;
    link.className = 'link inline-flex min-h-12 items-center';
    const item = document.createElement('li');
    item.append(link);
    links.push(item);
  }
  return links;
}
