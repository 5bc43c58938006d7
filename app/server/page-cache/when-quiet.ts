/** Runs `work` once after things stopped happening for `wait` milliseconds, or at last ten times as long after the first. */
export function whenQuiet(work: () => void, wait: number): { readonly happened: () => void; readonly cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let first: number | null = null;
  return {
    happened() {
      const now = performance.now();
      first ??= now;
      clearTimeout(timer);
      timer = setTimeout(() => {
        first = null;
        work();
      }, Math.max(0, Math.min(wait, first + wait * 10 - now)));
      timer.unref();
    },
    cancel: () => clearTimeout(timer),
  };
}
