/** Hands the page and its files to the service worker, so that even the first page opened is there without a network. */
export function installWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    void navigator.serviceWorker.register('/sw.js').then(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) active?.postMessage({ keep: location.pathname + location.search, files: filesOfPage() });
    }).catch(() => undefined);
  });
}

function filesOfPage(): string[] {
  return performance.getEntriesByType('resource').map(({ name }) => new URL(name)).filter(({ origin, pathname }) => origin === location.origin && /^\/(?:assets|media)\//.test(pathname)).map(({ pathname }) => pathname);
}
