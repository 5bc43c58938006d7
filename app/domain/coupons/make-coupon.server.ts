import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { Prisma } from '#app/generated/prisma/client.ts';
import { db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { after, days } from '#app/lib/time.ts';
import type { CouponTerms } from './forms.ts';

type Reach = Pick<Prisma.CouponUncheckedCreateInput, 'funder' | 'groupId' | 'areaPath' | 'categoryId' | 'productId'>;

/** The store gives something off goods of the groups in an officer's area. `coupon-taken`: the code; `coupon-group-unknown`: no such group there. */
export async function makeStoreCoupon(scope: OfficerScope, terms: CouponTerms, now: Date): Promise<Result<string, 'coupon-taken' | 'coupon-group-unknown'>> {
  const { groupSlug, categoryId = null } = terms;
  const group = groupSlug ? await db.group.findFirst({ where: { slug: groupSlug, place: { path: { startsWith: scope.area.path } } }, select: { id: true } }) : null;
  if (groupSlug && !group) return err('coupon-group-unknown');
  return make({ funder: 'STORE', areaPath: scope.area.path, groupId: group?.id ?? null, categoryId, productId: null }, terms, { officerId: scope.officer.id, personId: scope.officer.personId }, now);
}

/** A group gives something off its own goods. `coupon-taken`: the code; `coupon-goods-unknown`: not its goods. */
export async function makeGroupCoupon(scope: SellerScope, terms: CouponTerms, now: Date): Promise<Result<string, 'coupon-taken' | 'coupon-goods-unknown'>> {
  const { productId = null } = terms;
  if (productId !== null && (await db.product.count({ where: { id: productId, groupId: scope.group.id } })) === 0) return err('coupon-goods-unknown');
  return make({ funder: 'GROUP', areaPath: '', groupId: scope.group.id, categoryId: null, productId }, terms, { personId: scope.member.id }, now);
}

async function make(reach: Reach, terms: CouponTerms, by: { personId?: string; officerId?: string }, now: Date): Promise<Result<string, 'coupon-taken'>> {
  const { code, kind, percentBp = null, amountPaise = null, capPaise = null, minPaise = 0, totalLimit = null, phoneLimit = null } = terms;
  const id = newId();
  try {
    await db.$transaction(async (tx) => {
      await tx.coupon.create({
        data: {
          id, ...reach, code, kind, minPaise, totalLimit, phoneLimit, createdAt: now,
          percentBp: kind === 'PERCENT' ? percentBp : null, amountPaise: kind === 'FIXED' ? amountPaise : null, capPaise: kind === 'FIXED' ? null : capPaise,
          startsAt: midnight(terms.from), endsAt: after(midnight(terms.until), days(1)),
        },
      });
      await recordAudit(tx, { action: 'make-coupon', subject: { kind: 'coupon', id }, by });
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return err('coupon-taken');
    throw error;
  }
  return ok(id);
}

/** The beginning of a day in India. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00+05:30`);
}
