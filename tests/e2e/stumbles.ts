import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Looked {
  /** False where the same kind of page was looked at in the other language: its colours are the same. Half of the work. */
  readonly colours?: boolean;
  /** Style sheets are read for rules that lock how a phone is held; once for all pages of a sheet is enough. */
  readonly sheets?: boolean;
}

/** What a person with another way of reading or steering would stumble over, in words that say where. */
export async function stumbles(page: Page, { colours = true, sheets = false }: Looked = {}): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run(options);
    return violations.map(({ id, help, nodes }) => `${location.pathname}: ${id}: ${help}: ${nodes[0]?.html.slice(0, 200)} (${nodes.length})`);
  }, { runOnly: RULES, resultTypes: ['violations'], selectors: false, preload: sheets, ...(colours ? {} : { rules: { 'color-contrast': { enabled: false } } }) });
}

/** Pictures have their size and their words in the page itself: looked at without them, it is the same page. */
export async function withoutPictures(context: BrowserContext): Promise<void> {
  await context.route(/\/media\//, (route) => route.abort());
}
