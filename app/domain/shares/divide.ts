import { z } from 'zod';
import { apportion, basisPoints, paise, share, ZERO, type Paise } from '#app/lib/money.ts';

/** Goods of one kind in a settlement: what they sold for, and what each member did for them (grams, pieces, minutes, or 1). */
export const divisionParts = z.array(z.object({
  value: z.int().min(0),
  work: z.array(z.object({ memberId: z.string(), weight: z.int().min(0) })),
}));
export type DivisionPart = z.output<typeof divisionParts>[number];

export interface Divided {
  readonly fund: Paise;
  /** Of each member with work, by her id. */
  readonly members: ReadonlyMap<string, Paise>;
}

/**
 * Divides what a settlement leaves after the output tax is set aside: the fund's part first, the rest over the kinds of
 * goods by what they sold for, each over the members by their work. By largest remainder, ties by member id; the shares
 * always add up to `amount`. Null when nobody has work: then there is nobody to divide it among.
 */
export function divide(amount: Paise, fundBp: number, parts: readonly DivisionPart[]): Divided | null {
  const counted = parts.filter(({ work }) => work.some(({ weight }) => weight > 0));
  if (counted.length === 0) return null;
  const fund = share(amount, basisPoints(fundBp));
  const values = counted.map(({ value }) => value);
  const each = apportion(paise(amount - fund), values.some((value) => value > 0) ? values : values.map(() => 1));
  const members = new Map<string, Paise>();
  for (const [index, { work }] of counted.entries()) {
    const workers = work.filter(({ weight }) => weight > 0).toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1));
    for (const [at, got] of apportion(each[index] ?? ZERO, workers.map(({ weight }) => weight)).entries()) {
      const { memberId } = workers[at] ?? { memberId: '' };
      members.set(memberId, paise((members.get(memberId) ?? ZERO) + got));
    }
  }
  return { fund, members };
}

/**
 * What changes for each when a settlement is `amount` by now: it is divided again by the same rule and the same work, and
 * the difference to what each `had` is hers, or is taken back. A settlement refunded whole leaves everybody at nothing.
 */
export function redivide(amount: Paise, fundBp: number, parts: readonly DivisionPart[], had: Divided): Divided | null {
  const due = divide(amount, fundBp, parts);
  if (!due) return null;
  const ids = new Set([...due.members.keys(), ...had.members.keys()]);
  return {
    fund: paise(due.fund - had.fund),
    members: new Map([...ids].map((id) => [id, paise((due.members.get(id) ?? ZERO) - (had.members.get(id) ?? ZERO))])),
  };
}
