import { expect, test } from 'vitest';
import { Circuit } from './circuit.ts';

function circuitAt() {
  const clock = { now: 0 };
  return { clock, circuit: new Circuit({ failures: 3, pause: 1_000 }, () => clock.now) };
}
const fail = (circuit: Circuit, times: number) => Array.from({ length: times }, () => circuit.note(false));

test('a few silent calls change nothing, and one answer forgets them', () => {
  const { circuit } = circuitAt();
  fail(circuit, 2);
  circuit.note(true);
  fail(circuit, 2);
  expect(circuit.lets()).toBe(true);
});

test('after too many in a row nobody waits; after the pause one tries, and its answer opens the way for all', () => {
  const { circuit, clock } = circuitAt();
  fail(circuit, 3);
  expect(circuit.lets()).toBe(false);
  clock.now = 1_000;
  expect([circuit.lets(), circuit.lets()]).toEqual([true, false]);
  circuit.note(false);
  clock.now = 2_000;
  expect([circuit.lets(), circuit.lets()]).toEqual([true, false]);
  circuit.note(true);
  expect([circuit.lets(), circuit.lets()]).toEqual([true, true]);
});
