const REMINDER = 10_000;

/** Runs a step, saying that it begins, that it still goes on, and how long it took. */
export async function progress<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = Date.now();
  const elapsed = () => `${((Date.now() - start) / 1_000).toFixed(1)} s`;
  console.log(`${title} …`);
  const reminder = setInterval(() => console.log(`  still at it after ${elapsed()}`), REMINDER);
  try {
    const result = await work();
    console.log(`  done in ${elapsed()}`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
