import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGate } from './gate.ts';

test('never more than the slots and the budget, in the order of asking, and everything runs', async () => {
  const costs = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), costs, async (slots, asked) => {
      const gate = createGate(slots, 10);
      const started: number[] = [];
      let running = 0;
      let used = 0;
      await Promise.all(
        asked.map((cost, index) =>
          gate.run(cost, async () => {
            started.push(index);
            running += 1;
            used += Math.min(cost, 10);
            expect(running).toBeLessThanOrEqual(slots);
            expect(used).toBeLessThanOrEqual(10);
            await new Promise((done) => setImmediate(done));
            running -= 1;
            used -= Math.min(cost, 10);
          }),
        ),
      );
      expect(started).toEqual(asked.map((_, index) => index));
    }),
  );
});

test('work that fails gives back what it held', async () => {
  const gate = createGate(1, 10);
  await expect(gate.run(10, () => Promise.reject(new Error('bad photo')))).rejects.toThrow('bad photo');
  await expect(gate.run(10, () => Promise.resolve('next'))).resolves.toBe('next');
});
