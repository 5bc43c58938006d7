import { test } from 'vitest';
import { expectHindiLetters, open, visitor, DESK } from './browser.ts';
import { expectNoSidewaysScroll } from './steps.ts';

test('Hindi is drawn in letters, not in boxes, on a phone and on a desk', async () => {
  for (const viewport of [undefined, DESK]) {
    const context = await visitor(viewport ? { viewport } : {});
    const page = await context.newPage();
    for (const path of ['/hi', '/hi/categories/pickle', '/hi/cart', '/hi/account/sign-in']) {
      await open(page, path);
      await expectHindiLetters(page);
      await expectNoSidewaysScroll(page);
    }
    await context.close();
  }
});
