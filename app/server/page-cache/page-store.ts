import type { PreparedPage } from './prepared-page.ts';

interface Kept {
  readonly address: string;
  readonly page: PreparedPage;
  readonly topics: readonly string[];
  /** Milliseconds of `Date.now()` from which on it is drawn anew. */
  readonly until: number;
  /** Asked for since the sweep last passed. */
  used: boolean;
}

/** Pages by their address, at most `limit` bytes of them, found by what they show. */
export class PageStore {
  readonly #pages = new Map<string, Kept>();
  readonly #byTopic = new Map<string, Set<Kept>>();
  readonly #limit: number;
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#size;
  }

  get count(): number {
    return this.#pages.size;
  }

  get(address: string): PreparedPage | null {
    const kept = this.#pages.get(address);
    if (kept === undefined) return null;
    if (kept.until <= Date.now()) {
      this.#remove(kept);
      return null;
    }
    kept.used = true;
    return kept.page;
  }

  /** Keeps a page until `until`. Makes room by letting go of those that nobody asked for lately, oldest first. */
  set(address: string, page: PreparedPage, topics: readonly string[], until: number): void {
    const before = this.#pages.get(address);
    if (before) this.#remove(before);
    if (page.size > this.#limit) return;
    while (this.#size + page.size > this.#limit) this.#makeRoom();
    const kept: Kept = { address, page, topics, until, used: false };
    this.#pages.set(address, kept);
    this.#size += page.size;
    for (const topic of topics) {
      let sharing = this.#byTopic.get(topic);
      if (!sharing) this.#byTopic.set(topic, (sharing = new Set()));
      sharing.add(kept);
    }
  }

  /** Lets go of every page that shows one of these. */
  drop(topics: readonly string[]): void {
    if (topics.includes('everything')) {
      this.#pages.clear();
      this.#byTopic.clear();
      this.#size = 0;
      return;
    }
    for (const topic of topics) {
      for (const kept of this.#byTopic.get(topic) ?? []) this.#remove(kept);
    }
  }

  /** A page in use gets a second chance at the back of the queue. */
  #makeRoom(): void {
    for (const kept of this.#pages.values()) {
      if (!kept.used) return this.#remove(kept);
      kept.used = false;
      this.#pages.delete(kept.address);
      this.#pages.set(kept.address, kept);
    }
  }

  #remove(kept: Kept): void {
    this.#pages.delete(kept.address);
    this.#size -= kept.page.size;
    for (const topic of kept.topics) {
      const sharing = this.#byTopic.get(topic);
      sharing?.delete(kept);
      if (sharing?.size === 0) this.#byTopic.delete(topic);
    }
  }
}
