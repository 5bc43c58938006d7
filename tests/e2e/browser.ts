import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Chromium from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFailed } from 'vitest';
import { useKeyboard } from './by-keyboard.ts';

const require = createRequire(import.meta.url);

/** Chromes that other systems have; on Linux the one inside the npm package is used. */
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
];

/** Plain flags: no extras that change how pages are drawn or timed. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let browser: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  process.env['FONTCONFIG_FILE'] = fontConfiguration();
  const packaged = process.platform === 'linux' && process.arch === 'x64';
  const executablePath = packaged ? await Chromium.executablePath() : INSTALLED.find((path) => existsSync(path));
  if (!executablePath) throw new Error('No Chrome found: install Google Chrome to run the browser tests on this system.');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A bare Linux has no Devanagari font; this names the one that npm brought along. */
function fontConfiguration(): string {
  const folder = join(tmpdir(), 'shg-haat-fonts');
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-devanagari/package.json'));
  const file = join(folder, 'fonts.conf');
  mkdirSync(join(folder, 'cache'), { recursive: true });
  const folders = [fonts, ...['/usr/share/fonts', '/usr/local/share/fonts'].filter((path) => existsSync(path) && readdirSync(path).length > 0)];
  const first = '<match target="pattern"><edit name="family" mode="prepend" binding="strong"><string>Noto Sans Devanagari</string></edit></match>';
  const dirs = folders.map((path) => `<dir>${path}</dir>`);
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs.join('')}${first}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`);
  return file;
}

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

/** A visitor with a browser of her own: nothing is shared with other visitors. Addresses are relative to the shop. */
export async function visitor(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  browser ??= launch();
  const context = await (await browser).newContext({ baseURL: inject('shopUrl'), viewport: PHONE, locale: 'en-IN', timezoneId: 'Asia/Kolkata', ...options });
  context.setDefaultTimeout(30_000);
  if (process.env['BY_KEYBOARD']) context.on('page', useKeyboard);
  onTestFailed(async ({ task }) => {
    for (const [index, page] of context.pages().entries()) {
      const picture = join('build', 'failed-stories', `${task.id}-${index}.png`);
      await page.screenshot({ path: picture, fullPage: true }).catch(() => undefined);
      console.error(`The page when the story failed: ${page.url()} → ${picture}`);
    }
  });
  return context;
}

/** Opens a page that must be there. */
export async function open(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(200);
}

/** The newest code that the shop sent to a number, read where a visitor of the demo reads it. */
export async function codeSentTo(context: BrowserContext, address: string): Promise<string> {
  const outbox = await context.newPage();
  try {
    for (let tries = 0; tries < 40; tries += 1) {
      await outbox.goto('/dev/outbox');
      const messages = await outbox.locator('li, article').filter({ hasText: address }).allInnerTexts();
      const code = messages.map((text) => /\b(\d{6})\b/.exec(text.replaceAll(address, ''))?.[1]).find(Boolean);
      if (code) return code;
      await outbox.waitForTimeout(250);
    }
    throw new Error(`No code reached ${address}`);
  } finally {
    await outbox.close();
  }
}

/** Fails when Devanagari is drawn as boxes: each letter would look like a letter that no font has. Needs scripts. */
export async function expectHindiLetters(page: Page): Promise<void> {
  const drawn = await page.evaluate(() => {
    const draw = (text: string) => {
      const canvas = document.createElement('canvas');
      canvas.width = 80;
      canvas.height = 60;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.font = `32px ${getComputedStyle(document.body).fontFamily}`;
      context.fillText(text, 10, 40);
      return canvas.toDataURL();
    };
    return { letters: ['क', 'अ', 'ष्ट्र', 'ची'].map(draw), missing: draw('\u{10FFFE}') };
  });
  expect(new Set(drawn.letters).size, 'letters look different from each other').toBe(4);
  expect(drawn.letters).not.toContain(drawn.missing);
}
