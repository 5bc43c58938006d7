interface Waiting {
  readonly cost: number;
  readonly start: () => void;
}

/** Lets a bounded amount of work run at once, first come first served. */
export interface Gate {
  /** Runs `work` when a slot and `cost` of the budget are free; a cost above the whole budget runs alone. */
  run<T>(cost: number, work: () => Promise<T>): Promise<T>;
}

/** A gate of `slots` runs at once whose costs together stay within `budget` (the same unit as `cost`). */
export function createGate(slots: number, budget: number): Gate {
  const queue: Waiting[] = [];
  let running = 0;
  let used = 0;

  function admit(): void {
    for (let next = queue[0]; next && running < slots && used + next.cost <= budget; next = queue[0]) {
      queue.shift();
      running += 1;
      used += next.cost;
      next.start();
    }
  }

  return {
    async run(cost, work) {
      const share = Math.min(cost, budget);
      await new Promise<void>((start) => {
        queue.push({ cost: share, start });
        admit();
      });
      try {
        return await work();
      } finally {
        running -= 1;
        used -= share;
        admit();
      }
    },
  };
}
