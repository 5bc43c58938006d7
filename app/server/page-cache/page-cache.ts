import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '#app/lib/log.server.ts';
import { believeMemory, forgetRemembered } from '#app/lib/remembered.server.ts';
import { days, indianDay, minutes, seconds } from '#app/lib/time.ts';
import { cacheablePage, linkedTopics, type CacheablePage } from './cacheable-pages.ts';
import { listenForChanges } from './change-listener.ts';
import { PageStore } from './page-store.ts';
import { preparePage, type PreparedPage } from './prepared-page.ts';
import { whenQuiet } from './when-quiet.ts';
import { writePage } from './write-page.ts';

const MEMORY = 64 * 1024 * 1024;
/** Nothing that nobody announces, such as a colder season, stays longer than this. */
const LONGEST_KEPT = minutes(5);
/** A drawing that takes longer than this is not waited for by those who come later. */
const LONGEST_SHARED = seconds(1);
/** Finished AVIF files change no word of a page: many of them are one reason to draw all anew. */
const PICTURES_WAIT = seconds(5);

/** Draws a page for nobody in particular: without cookies, or any other word about who asks. */
export type Draw = (address: string) => Promise<Response>;

interface Drawing {
  readonly startedAt: number;
  /** Topics that changed while it was being drawn. */
  readonly changed: Set<string>;
  readonly drawn: Promise<Drawn | null>;
}

/** A page to be written, or an answer of another kind, such as "no such goods", that suits everybody who waits for it. */
export type Drawn = { readonly page: PreparedPage } | { readonly answer: { readonly status: number; readonly headers: Headers; readonly text: string } };

export interface PageCacheOptions {
  readonly databaseUrl: string;
  readonly draw: Draw;
  /** Headers every page carries. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Bytes. */
  readonly memory?: number;
  /** How long no picture must have been finished before pages name the finished ones, in milliseconds. */
  readonly picturesWait?: number;
}

/**
 * Pages that are the same for everybody, kept ready to be written. What the database says has changed is forgotten at
 * once; while it can't be heard, every page is drawn anew. See docs/decisions/0009.
 */
export class PageCache {
  readonly #store: PageStore;
  readonly #drawings = new Map<string, Drawing>();
  readonly #listener: ReturnType<typeof listenForChanges>;
  readonly #options: PageCacheOptions;
  /** Pages written since the last report: they are counted, not logged one by one. */
  #served = 0;
  readonly #report: NodeJS.Timeout;
  readonly #pictures: () => void;

  constructor(options: PageCacheOptions) {
    this.#options = options;
    this.#store = new PageStore(options.memory ?? MEMORY);
    const finished = whenQuiet(() => this.#changed(['everything']), options.picturesWait ?? PICTURES_WAIT);
    this.#pictures = finished.cancel;
    this.#listener = listenForChanges(options.databaseUrl, {
      onChange: (topics) => (topics.includes('pictures') ? finished.happened() : this.#changed(topics)),
      onGap: () => this.#changed(['everything']),
    });
    believeMemory(() => this.#listener.upToDate());
    this.#report = setInterval(() => this.#logServed(), minutes(1));
    this.#report.unref();
  }

  /** Whether pages are kept at the moment: changes are being heard. */
  get listening(): boolean {
    return this.#listener.upToDate();
  }

  async stop(): Promise<void> {
    clearInterval(this.#report);
    this.#pictures();
    believeMemory(() => false);
    await this.#listener.stop();
  }

  /** Answers at once with a kept page; false when there is none to be believed. */
  serve(incoming: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '/' } = incoming;
    if ((method !== 'GET' && method !== 'HEAD') || !this.#listener.upToDate()) return false;
    let page = this.#store.get(url);
    if (page === null) {
      const address = cacheablePage(url)?.address;
      if (address !== undefined && address !== url) page = this.#store.get(address);
    }
    if (page === null) return false;
    this.#served += 1;
    writePage(page, incoming, response);
    return true;
  }

  /** Draws the page of a request, once for all who wait for it, and keeps it; null for what each visitor must ask herself. */
  async drawOnce(incoming: IncomingMessage): Promise<Drawn | null> {
    const { method, url = '/' } = incoming;
    const page = method === 'GET' || method === 'HEAD' ? cacheablePage(url) : null;
    if (!page) return null;
    const running = this.#drawings.get(page.address);
    if (running && running.changed.size === 0 && performance.now() - running.startedAt < LONGEST_SHARED) return running.drawn;
    const changed = new Set<string>();
    const drawing: Drawing = { startedAt: performance.now(), changed, drawn: this.#draw(page, changed) };
    this.#drawings.set(page.address, drawing);
    try {
      return await drawing.drawn;
    } finally {
      if (this.#drawings.get(page.address) === drawing) this.#drawings.delete(page.address);
    }
  }

  async #draw({ address, topics }: CacheablePage, changed: ReadonlySet<string>): Promise<Drawn | null> {
    const heard = this.#listener.upToDate();
    const response = await this.#options.draw(address);
    const text = await response.text();
    const { status, headers } = response;
    if (status >= 500 || headers.has('Set-Cookie')) return null;
    if (!mayBeKept(response)) return { answer: { status, headers, text } };
    const page = await preparePage(text, [...headers, ...this.#options.headers]);
    const shown = ['everything', ...new Set([...topics, ...linkedTopics(text)])];
    if (heard && this.#listener.upToDate() && !shown.some((topic) => changed.has(topic))) {
      this.#store.set(address, page, shown.slice(1), keptUntil(new Date()));
    }
    return { page };
  }

  #changed(topics: readonly string[]): void {
    forgetRemembered();
    this.#store.drop(topics);
    for (const { changed } of this.#drawings.values()) for (const topic of topics) changed.add(topic);
  }

  #logServed(): void {
    if (this.#served > 0) log.info({ served: this.#served, kept: this.#store.count, bytes: this.#store.size }, 'pages from the cache');
    this.#served = 0;
  }
}

/** Whether a page says itself that anyone may keep it. */
function mayBeKept({ status, headers }: Response): boolean {
  return status === 200 && /\bpublic\b/.test(headers.get('Cache-Control') ?? '') && /^text\/html\b/.test(headers.get('Content-Type') ?? '');
}

/** Rules change at midnight in India; a page drawn before it does not outlive it. */
function keptUntil(now: Date): number {
  const midnight = Date.parse(`${indianDay(now)}T00:00:00+05:30`) + days(1);
  return Math.min(now.getTime() + LONGEST_KEPT, midnight);
}
