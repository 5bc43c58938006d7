import { minutes } from './time.ts';

/** What many pages ask of the database alike, kept in this process until something changes. */
interface Memory {
  /** Whether changes are being heard of; while not, nothing is believed. */
  upToDate: () => boolean;
  /** Counts changes, so that what was read before one isn't kept after it. */
  changes: number;
  readonly kept: Map<string, { readonly value: unknown; readonly until: number }>;
}

// On globalThis because the pages and the server around them are bundled apart.
const shared = globalThis as typeof globalThis & { shopMemory?: Memory };
const memory: Memory = (shared.shopMemory ??= { upToDate: () => false, changes: 0, kept: new Map() });

/** What was asked for longest ago goes first: visitors choose what is asked. */
const MOST = 500;
/** Like pages: not everything that changes in time is announced. */
const LONGEST = minutes(5);

/** What `load` answers, or what it answered since the last change of any page, in the last five minutes. `null` is asked for each time. */
export async function remembered<Value>(key: string, load: () => Promise<Value>): Promise<Value> {
  if (!memory.upToDate()) return load();
  const known = memory.kept.get(key);
  if (known && known.until > performance.now()) {
    memory.kept.delete(key);
    memory.kept.set(key, known);
    return known.value as Value;
  }
  const { changes } = memory;
  const value = await load();
  if (value === null || memory.changes !== changes) return value;
  memory.kept.delete(key);
  memory.kept.set(key, { value, until: performance.now() + LONGEST });
  if (memory.kept.size > MOST) memory.kept.delete(memory.kept.keys().next().value!);
  return value;
}

/** Something that pages show has changed, or may have. */
export function forgetRemembered(): void {
  memory.changes += 1;
  memory.kept.clear();
}

/** Memory is believed from now on, as long as `upToDate` says so. */
export function believeMemory(upToDate: () => boolean): void {
  forgetRemembered();
  memory.upToDate = upToDate;
}
