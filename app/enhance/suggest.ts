/** What /api/suggest answers. */
interface Suggestion {
  readonly text: string;
  readonly where: string;
  readonly href: string;
}

/** Milliseconds without a key until the shop is asked. */
const PAUSE = 150;
const LIST = 'suggestions';

/**
 * Offers words and places under the search box while somebody types, as the combobox of the ARIA authoring practices:
 * arrows move among them, Enter goes there, Escape closes. Without an answer the box stays what it is.
 */
export function suggestWhileTyping(): void {
  const box = document.querySelector<HTMLInputElement>('form[role=search] input[type=search]');
  if (!box?.form) return;
  const list = document.createElement('ul');
  list.id = LIST;
  list.role = 'listbox';
  list.ariaLabel = box.ariaLabel;
  list.hidden = true;
  list.className = 'absolute inset-x-0 top-full z-10 rounded-b-card border border-rule bg-white py-1 shadow-lg';
  box.form.classList.add('relative');
  box.form.append(list);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', LIST], ['aria-expanded', 'false'], ['autocomplete', 'off']] as const) box.setAttribute(name, value);

  let asked = 0;
  let timer = 0;
  const close = () => show(box, list, []);
  box.addEventListener('input', () => {
    clearTimeout(timer);
    asked += 1;
    const question = asked;
    if (box.value.trim().length < 2) return close();
    timer = window.setTimeout(() => {
      void ask(box.value).then((suggestions) => {
        // An answer to what was typed before must not replace a newer one.
        if (question === asked && document.activeElement === box) show(box, list, suggestions);
      });
    }, PAUSE);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
      event.preventDefault();
      step(box, list, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      const chosen = list.hidden ? null : list.querySelector<HTMLAnchorElement>('[aria-selected=true] a');
      if (!chosen) return;
      event.preventDefault();
      location.assign(chosen.href);
    }
  });
  // A press on a suggestion must not close the list before it becomes a click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  box.addEventListener('blur', close);
}

async function ask(typed: string): Promise<Suggestion[]> {
  try {
    const response = await fetch(`/api/suggest?q=${encodeURIComponent(typed.slice(0, 100))}&lang=${document.documentElement.lang}`);
    return response.ok ? ((await response.json()) as { suggestions: Suggestion[] }).suggestions : [];
  } catch {
    return [];
  }
}

function show(box: HTMLInputElement, list: HTMLUListElement, suggestions: readonly Suggestion[]): void {
  list.replaceChildren(...suggestions.map(({ text, where, href }, index) => {
    const link = document.createElement('a');
    link.href = href;
    link.tabIndex = -1;
    link.textContent = where ? `${text} · ${where}` : text;
    link.className = 'flex min-h-12 items-center px-4 text-ink no-underline';
    const option = document.createElement('li');
    option.id = `${LIST}-${index}`;
    option.role = 'option';
    option.className = 'hover:bg-cotton-dark aria-selected:bg-cotton-dark aria-selected:font-semibold';
    option.ariaSelected = 'false';
    option.append(link);
    return option;
  }));
  list.hidden = suggestions.length === 0;
  box.setAttribute('aria-expanded', String(!list.hidden));
  box.removeAttribute('aria-activedescendant');
}

function step(box: HTMLInputElement, list: HTMLUListElement, by: 1 | -1): void {
  const options = [...list.children];
  const at = options.findIndex((option) => option.ariaSelected === 'true');
  // One place before the first and after the last is the box itself.
  const next = at === -1 && by === -1 ? options.length - 1 : at + by;
  for (const [index, option] of options.entries()) option.ariaSelected = String(index === next);
  const chosen = options[next];
  if (chosen) box.setAttribute('aria-activedescendant', chosen.id);
  else box.removeAttribute('aria-activedescendant');
}
