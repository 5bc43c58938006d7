/** What many pages ask of the database alike, kept in this process until something changes. */
interface Memory {
  /** Whether changes are being heard of; while not, nothing is believed. */
  upToDate: () => boolean;
  /** Counts changes, so that what was read before one isn't kept after it. */
  changes: number;
  readonly kept: Map<string, unknown>;
}

// On globalThis because the pages and the server around them are bundled apart.
const shared = globalThis as typeof globalThis & { shopMemory?: Memory };
const memory: Memory = (shared.shopMemory ??= { upToDate: () => false, changes: 0, kept: new Map() });

/** What was asked for longest ago goes first: visitors choose what is asked. */
const MOST = 500;

/** What `load` answers, or what it answered since the last change of any page. `null` is asked for each time. */
export async function remembered<Value>(key: string, load: () => Promise<Value>): Promise<Value> {
  if (!memory.upToDate()) return load();
  const known = memory.kept.get(key);
  if (known !== undefined) {
    memory.kept.delete(key);
    memory.kept.set(key, known);
    return known as Value;
  }
  const { changes } = memory;
  const value = await load();
  if (value === null || memory.changes !== changes) return value;
  memory.kept.set(key, value);
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
