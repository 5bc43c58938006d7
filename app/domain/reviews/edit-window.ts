import type { ReviewStatus } from '#app/generated/prisma/enums.ts';
import { after, days } from '#app/lib/time.ts';

/** Whether its writer may still change a review: until an officer decided on it, and `editDays` from first writing it in any case. */
export function mayRewrite({ status, createdAt }: { readonly status: ReviewStatus; readonly createdAt: Date }, editDays: number, now: Date): boolean {
  return status === 'WAITING' || now <= after(createdAt, days(editDays));
}
