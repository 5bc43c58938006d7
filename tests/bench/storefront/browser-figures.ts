import Chromium from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { freePort } from '../../support/free-port.ts';
import { atLeast, atMost, type Figure } from '../figure.ts';
import { toolsRequire } from './tools.ts';

/** Plain flags: a package's own set changes scores. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const RUNS = 5;
const LEAST = { performance: 0.99, accessibility: 1, seo: 1, 'best-practices': 0.95 } as const;
type Category = keyof typeof LEAST;

interface Report {
  readonly lhr: {
    readonly categories: Readonly<Record<Category, { readonly score: number | null }>>;
    readonly audits: Readonly<Record<'largest-contentful-paint' | 'cumulative-layout-shift', { readonly numericValue?: number }>>;
  };
}
type Lighthouse = (url: string, options: object) => Promise<Report>;

/** Lighthouse on a phone, the median of five for each page; `headers` make the basket somebody's. */
export async function benchLighthouse(pages: readonly { readonly name: string; readonly url: string; readonly headers?: Readonly<Record<string, string>> }[]): Promise<Figure[]> {
  const { default: lighthouse } = (await import(pathToFileURL(toolsRequire().resolve('lighthouse')).href)) as { default: Lighthouse };
  const port = await freePort();
  const browser = await chromium.launch({ executablePath: await Chromium.executablePath(), args: [...FLAGS, `--remote-debugging-port=${port}`] });
  const figures: Figure[] = [];
  try {
    for (const { name, url, headers } of pages) {
      const reports: Report['lhr'][] = [];
      for (let run = 0; run < RUNS; run += 1) reports.push((await lighthouse(url, { port, onlyCategories: Object.keys(LEAST), logLevel: 'silent', ...(headers ? { extraHeaders: headers } : {}) })).lhr);
      for (const category of Object.keys(LEAST) as Category[]) {
        figures.push(atLeast(`Lighthouse, ${name}: ${category}`, reports.map(({ categories }) => categories[category].score ?? 0), '', LEAST[category], 'storefront'));
      }
      figures.push(atMost(`Lighthouse, ${name}: LCP`, reports.map(({ audits }) => (audits['largest-contentful-paint'].numericValue ?? Infinity) / 1_000), 's', 1.2, 'storefront'));
      figures.push(atMost(`Lighthouse, ${name}: CLS`, reports.map(({ audits }) => audits['cumulative-layout-shift'].numericValue ?? Infinity), '', 0, 'storefront'));
    }
  } finally {
    await browser.close();
  }
  return figures;
}

const SLOW = { offline: false, latency: 400, downloadThroughput: (400 * 1_000) / 8, uploadThroughput: (400 * 1_000) / 8 };

/** Largest contentful paint over a slow network on a slow phone: 400 kbit/s, 400 ms a round trip, a processor four times slower. */
export async function benchSlowNetwork(pages: readonly { readonly name: string; readonly url: string }[]): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: await Chromium.executablePath(), args: FLAGS });
  try {
    const figures: Figure[] = [];
    for (const { name, url } of pages) {
      const times: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const page = await browser.newPage({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
        const session = await page.context().newCDPSession(page);
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', SLOW);
        await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
        await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
        times.push(await page.evaluate(() => new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve((list.getEntries().at(-1)?.startTime ?? Infinity) / 1_000)).observe({ type: 'largest-contentful-paint', buffered: true });
        })));
        await page.context().close();
      }
      figures.push(atMost(`400 kbit/s, 400 ms, slow phone, ${name}: LCP`, times, 's', 2.5, 'storefront'));
    }
    return figures;
  } finally {
    await browser.close();
  }
}

