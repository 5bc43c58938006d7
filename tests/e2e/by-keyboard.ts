import type { ElementHandle, Locator, Page } from 'playwright-core';

/** No page of the shop has as many places that the Tab key stops at. */
const MOST_STOPS = 400;

/** How long a page may take to answer on a busy machine, in milliseconds. */
const LONGEST_ANSWER = 30_000;

const driven = new WeakSet<Page>();

/**
 * From now on the page is driven by keyboard alone: whatever a story clicks, ticks or fills is first reached with the Tab
 * key from where the last step ended, must then show where the focus is, and is used with Enter, Space, arrows and letters.
 */
export function useKeyboard(page: Page): void {
  teachLocators(page);
  driven.add(page);
}

function teachLocators(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('body')) as Locator & { byKeyboard?: true };
  if (locators.byKeyboard) return;
  locators.byKeyboard = true;
  const { click, check, fill, selectOption, setInputFiles } = locators;
  locators.click = async function (this: Locator, ...args: Parameters<typeof click>) {
    if (!driven.has(this.page())) return click.apply(this, args);
    await reach(this);
    // A click of the library waits for the page it leads to; so must this.
    const there = (await leadsElsewhere(this)) ? this.page().waitForEvent('framenavigated', { timeout: LONGEST_ANSWER }) : this.page().waitForTimeout(150);
    await Promise.all([there, this.page().keyboard.press('Enter')]);
    await this.page().waitForLoadState();
  };
  locators.check = async function (this: Locator, ...args: Parameters<typeof check>) {
    if (!driven.has(this.page())) return check.apply(this, args);
    await reach(this);
    if (!(await this.isChecked())) await this.page().keyboard.press('Space');
  };
  locators.fill = async function (this: Locator, ...args: Parameters<typeof fill>) {
    if (!driven.has(this.page())) return fill.apply(this, args);
    await reach(this);
    await this.page().keyboard.press('Control+A');
    await this.page().keyboard.press('Delete');
    await this.page().keyboard.type(args[0]);
  };
  locators.selectOption = async function (this: Locator, ...args: Parameters<typeof selectOption>) {
    if (driven.has(this.page())) await reach(this);
    return selectOption.apply(this, args);
  };
  // What opens then is the system's, not the shop's.
  locators.setInputFiles = async function (this: Locator, ...args: Parameters<typeof setInputFiles>) {
    if (driven.has(this.page())) await reach(this);
    return setInputFiles.apply(this, args);
  };
}

async function reach(locator: Locator): Promise<void> {
  const page = locator.page();
  await locator.waitFor({ state: 'attached' });
  const target = (await locator.elementHandle())!;
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const there = await where(target);
    if (there === 'on it') {
      await page.keyboard.up('Tab');
      return expectVisibleFocus(target);
    }
    // The Tab key stays down meanwhile: half the messages to the browser.
    await (there === 'among its choices' ? page.keyboard.press('ArrowDown') : page.keyboard.down('Tab'));
  }
  throw new Error(`Not reached with the Tab key on ${page.url()}: ${await target.evaluate((element) => element.outerHTML.slice(0, 200))}`);
}

/** Radio buttons of one question are one stop of the Tab key; arrows move among them. */
function where(target: ElementHandle<SVGElement | HTMLElement>): Promise<'on it' | 'among its choices' | 'elsewhere'> {
  return target.evaluate((element) => {
    const active = document.activeElement;
    if (active === element) return 'on it';
    const choice = (other: Element | null): other is HTMLInputElement => other instanceof HTMLInputElement && other.type === 'radio';
    return choice(active) && choice(element) && active.name === element.name && active.form === element.form ? 'among its choices' : 'elsewhere';
  });
}

/** Whether Enter opens a page, or a place of this one: of a link, and of a button that sends its form. */
function leadsElsewhere(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    if (element instanceof HTMLButtonElement) return element.type === 'submit' && element.form !== null && element.form.method !== 'dialog';
    return element instanceof HTMLAnchorElement && !element.target && !element.hasAttribute('download');
  });
}

async function expectVisibleFocus(target: ElementHandle<SVGElement | HTMLElement>): Promise<void> {
  const hidden = await target.evaluate((element) => {
    const shown = [element, element.closest('label')].some((place) => {
      if (!place) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(place);
      const { width, height } = place.getBoundingClientRect();
      // "auto" is the browser's own ring.
      return (outlineStyle === 'auto' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2)) && width > 4 && height > 4;
    });
    return shown ? null : element.outerHTML.slice(0, 200);
  });
  if (hidden !== null) throw new Error(`Focus is not seen on ${hidden}`);
}
