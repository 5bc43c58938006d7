/** What /api/me answers. */
interface Mine {
  readonly known: boolean;
  readonly name: string | null;
  readonly basket: string;
  readonly pin: string | null;
}

/** Pages on which a visitor becomes somebody: she has a basket, gives a PIN, or signs in. */
const OWN_PAGES = /^(?:\/hi)?\/(?:(?:cart|checkout|account|orders)(?:\/|$)|products\/[^/]+\/delivery$)/;
const FLAG = 'visitor';

/**
 * Fills in what a page for everybody leaves out: the visitor's name, what is in her basket, and pieces of the page that
 * depend on her. Who never opened a basket or signed in on this device costs no request.
 */
export function showMine(): void {
  if (OWN_PAGES.test(location.pathname)) remember(true);
  if (!isKnown()) return;
  void ask();
  // A page that comes back from the browser's memory shows the basket of the moment it was left.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void ask();
  });
}

async function ask(): Promise<void> {
  const language = document.documentElement.lang;
  try {
    const response = await fetch(`/api/me?language=${language}`, { credentials: 'same-origin' });
    if (!response.ok) return;
    const mine = (await response.json()) as Mine;
    if (!mine.known && !OWN_PAGES.test(location.pathname)) remember(false);
    fill('basket', mine.basket);
    if (mine.name) fill('name', mine.name);
    await Promise.all([...document.querySelectorAll<HTMLElement>('[data-piece]')].map(loadPiece));
  } catch {
    // Offline, or the page is being left: it stays as it is for everybody.
  }
}

function fill(what: string, words: string): void {
  for (const element of document.querySelectorAll(`[data-mine="${what}"]`)) element.textContent = words;
}

/**
 * A part of the page that differs by visitor, such as the delivery promise for her PIN: `data-piece` names the address of its
 * HTML, drawn by the shop itself and kept by nobody. What stands there until then serves everybody.
 */
async function loadPiece(element: HTMLElement): Promise<void> {
  const response = await fetch(element.dataset['piece'] ?? '', { credentials: 'same-origin' });
  const type = response.headers.get('Content-Type') ?? '';
  if (response.status === 200 && type.startsWith('text/html')) element.innerHTML = await response.text();
}

function isKnown(): boolean {
  try {
    return localStorage.getItem(FLAG) !== null;
  } catch {
    return false;
  }
}

function remember(known: boolean): void {
  try {
    if (known) localStorage.setItem(FLAG, '1');
    else localStorage.removeItem(FLAG);
  } catch {
    // Storage is switched off: the page stays as it is for everybody.
  }
}
