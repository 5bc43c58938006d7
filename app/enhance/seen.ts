/** One product as it is kept on the device: nothing of it is ever sent. */
interface Seen {
  readonly slug: string;
  readonly name: string;
  readonly image: string | null;
}

const KEPT = 'seen';
const MOST_KEPT = 12;
const MOST_SHOWN = 6;

/** Shows what this device looked at last, and keeps what it looks at now. */
export function showSeen(): void {
  const section = document.querySelector<HTMLElement>('[data-seen]');
  const list = section?.querySelector('ul');
  const template = section?.querySelector('template');
  if (!section || !list || !template) return;
  const { seen: slug = '', to = '', name = '', image = null } = section.dataset;
  const others = read().filter((kept) => kept.slug !== slug);
  if (slug) write([{ slug, name, image }, ...others].slice(0, MOST_KEPT));
  if (others.length === 0) return;
  list.replaceChildren(...others.slice(0, MOST_SHOWN).map((kept) => card(template, to, kept)));
  section.querySelector('button')?.addEventListener('click', () => {
    write([]);
    section.hidden = true;
  });
  section.hidden = false;
}

function card(template: HTMLTemplateElement, to: string, { slug, name, image }: Seen): Node {
  const copy = template.content.cloneNode(true) as DocumentFragment;
  const link = copy.querySelector('a')!;
  link.href = to + encodeURIComponent(slug);
  link.querySelector('span')!.textContent = name;
  const picture = link.querySelector('img')!;
  if (image) picture.src = image;
  else picture.remove();
  return copy;
}

function read(): Seen[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSeen) : [];
  } catch {
    return [];
  }
}

/** Whatever else is found in the browser's store is left out. */
function isSeen(kept: unknown): kept is Seen {
  const { slug, name, image } = (kept ?? {}) as Partial<Record<keyof Seen, unknown>>;
  return typeof slug === 'string' && typeof name === 'string' && (image === null || (typeof image === 'string' && image.startsWith('/media/')));
}

function write(seen: readonly Seen[]): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(seen));
  } catch {
    // Storage is switched off: nothing is kept.
  }
}
