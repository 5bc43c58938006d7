import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { DISPUTED } from '#app/domain/payments/dispute-status.ts';
import type { Prisma } from '#app/generated/prisma/client.ts';
import { districtName } from '#app/domain/registry/district-names.server.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { indianDay } from '#app/lib/time.ts';
import { SUMMARY, summaryOf, type GroupOrderSummary } from './group-order-view.ts';
import { ofArea, ofGroup } from './movers.ts';
import { OPEN_STATUSES, showsAddress } from './order-status.ts';
import { TABS, TAB_NAMES, type Tab } from './queue.ts';

const PAGE = 30;

export interface OrderPage {
  readonly page: readonly GroupOrderSummary[];
  /** The id to go on from; null on the last page. */
  readonly next: string | null;
}

/** One tab of a group's queue. What is to be done comes oldest first, what is done newest first. */
export function groupQueue(scope: SellerScope, tab: Tab, after: string | null, now: Date): Promise<OrderPage> {
  return pageOf({ ...ofGroup(scope), status: { in: [...TABS[tab]] } }, tab === 'done' ? 'desc' : 'asc', after, now);
}

/** How many orders stand under each tab. */
export async function queueCounts(scope: SellerScope): Promise<Record<Tab, number>> {
  const groups = await db.groupOrder.groupBy({ by: ['status'], where: ofGroup(scope), _count: true });
  const count = (tab: Tab) => groups.filter(({ status }) => (TABS[tab] as readonly string[]).includes(status)).reduce((sum, { _count }) => sum + _count, 0);
  return Object.fromEntries(TAB_NAMES.map((tab) => [tab, count(tab)])) as Record<Tab, number>;
}

/** Open orders of an officer's area; `late` are those past the time to accept or past the end of the promised day. */
export function areaOrders(scope: OfficerScope, which: 'late' | 'open', after: string | null, now: Date): Promise<OrderPage> {
  const open = { ...ofArea(scope), status: { in: [...OPEN_STATUSES] } } satisfies Prisma.GroupOrderWhereInput;
  const late = { OR: [{ status: 'PLACED', acceptBy: { lte: now } }, { promisedBy: { lt: new Date(indianDay(now)) } }] } satisfies Prisma.GroupOrderWhereInput;
  return pageOf(which === 'late' ? { AND: [open, late] } : open, 'asc', after, now);
}

async function pageOf(where: Prisma.GroupOrderWhereInput, direction: 'asc' | 'desc', after: string | null, now: Date): Promise<OrderPage> {
  const beyond = after && isId(after) ? { id: direction === 'asc' ? { gt: after } : { lt: after } } : {};
  const rows = await db.groupOrder.findMany({ where: { AND: [where, beyond] }, orderBy: { id: direction }, take: PAGE + 1, select: SUMMARY });
  const page = rows.slice(0, PAGE).map((row) => summaryOf(row, now));
  return { page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

const DETAIL = {
  ...SUMMARY,
  itemsPaise: true, discountPaise: true, shippingPaise: true, courier: true, trackingNumber: true, sellerName: true, sellerAddress: true, sellerGstin: true,
  events: {
    orderBy: { id: 'asc' },
    select: { id: true, to: true, reason: true, at: true, person: { select: { name: true, nameHi: true } }, officerId: true },
  },
  order: {
    select: {
      name: true, phone: true, recipientName: true, recipientPhone: true, giftNote: true, line1: true, line2: true, city: true, district: true, stateCode: true, pin: true,
      payment: { select: { method: true, status: true, ...DISPUTED } },
    },
  },
} as const satisfies Prisma.GroupOrderSelect;

async function detailOf(id: string, reach: Prisma.GroupOrderWhereInput, hidden: boolean, now: Date) {
  const row = isId(id) ? await db.groupOrder.findFirst({ where: { id, ...reach }, select: DETAIL }) : null;
  if (!row) return null;
  const { order: { payment, recipientName, recipientPhone, ...buyer }, events, group, ...rest } = row;
  const to = { ...buyer, name: recipientName ?? buyer.name, phone: recipientPhone ?? buyer.phone };
  return {
    ...rest,
    ...summaryOf({ ...rest, group, order: { payment } }, now),
    /** Where it goes; null while a group has no business knowing, and once the buyer was erased. */
    to: (hidden && !showsAddress(row.status)) || buyer.name === '' ? null : { ...to, districtName: districtName(to.stateCode, to.district) },
    events: events.map(({ id: eventId, officerId, ...event }) => ({ ...event, id: String(eventId), byOfficer: officerId !== null })),
  };
}

export type GroupOrderDetail = NonNullable<Awaited<ReturnType<typeof detailOf>>>;

/** One order of the group; null when there is none of this id for her. The address comes with acceptance. */
export function orderOfGroup(scope: SellerScope, id: string, now = new Date()): Promise<GroupOrderDetail | null> {
  return detailOf(id, ofGroup(scope), true, now);
}

/** One order of the officer's area. */
export function orderOfArea(scope: OfficerScope, id: string, now = new Date()): Promise<GroupOrderDetail | null> {
  return detailOf(id, ofArea(scope), false, now);
}
