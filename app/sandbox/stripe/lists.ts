import { invalidRequest } from './errors.ts';
import { integer, listOf, object, oneOf, optional, text } from './readers.ts';
import type { Read, Reader } from './readers.ts';
import { expandable } from './session-params.ts';

const created: Reader<{ gt?: number; gte?: number; lt?: number; lte?: number }> = (value, path) => {
  const moment = integer({ min: 0 });
  if (typeof value === 'string') return { gte: moment(value, path), lte: moment(value, path) };
  const bound = optional(moment);
  const { gt, gte, lt, lte } = object({ gt: bound, gte: bound, lt: bound, lte: bound })(value, path);
  return {
    ...(gt === undefined ? {} : { gt }),
    ...(gte === undefined ? {} : { gte }),
    ...(lt === undefined ? {} : { lt }),
    ...(lte === undefined ? {} : { lte }),
  };
};

export const paging = {
  limit: optional(integer({ min: 1, max: 100 })),
  starting_after: optional(text()),
  ending_before: optional(text()),
  created: optional(created),
  expand: expandable,
};

export const sessionListParams = object({
  ...paging,
  payment_intent: optional(text()),
  status: optional(oneOf(['complete', 'expired', 'open'])),
});
export const refundListParams = object({ ...paging, payment_intent: optional(text()), charge: optional(text()) });
const eventList = object({ ...paging, type: optional(text()), types: optional(listOf(text(), { max: 20 })) });
export const eventListParams: Reader<Read<typeof eventList>> = eventList;

type Paging = { [K in keyof typeof paging]: Read<(typeof paging)[K]> };

/** One page, newest first, as Stripe pages: `limit` (10), `starting_after`, `ending_before`. */
export function page<T extends { id: string; created: number }>(
  oldestFirst: Iterable<T>,
  params: Paging,
  keep: (item: T) => boolean = () => true,
): { data: T[]; hasMore: boolean } {
  const { gt = -1, gte = 0, lt = Infinity, lte = Infinity } = params.created ?? {};
  const all = [...oldestFirst].reverse().filter(keep).filter((item) => {
    const moment = item.created;
    return moment > gt && moment >= gte && moment < lt && moment <= lte;
  });
  const limit = params.limit ?? 10;
  if (params.ending_before !== undefined) {
    const end = position(all, params.ending_before, 'ending_before');
    return { data: all.slice(Math.max(0, end - limit), end), hasMore: end > limit };
  }
  const start = params.starting_after === undefined ? 0 : position(all, params.starting_after, 'starting_after') + 1;
  return { data: all.slice(start, start + limit), hasMore: all.length > start + limit };
}

function position(all: readonly { id: string }[], id: string, param: string): number {
  const found = all.findIndex((item) => item.id === id);
  if (found < 0) throw invalidRequest(`No such object: '${id}'`, { code: 'resource_missing', param });
  return found;
}
