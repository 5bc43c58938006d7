import type { PaymentMethod, PaymentStatus } from '#app/generated/prisma/enums.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';

export interface LockedPayment {
  readonly id: string;
  readonly orderId: string;
  readonly method: PaymentMethod;
  readonly status: PaymentStatus;
  readonly amountPaise: number;
  readonly providerRef: string | null;
}

/** Takes the row everybody takes first who moves a part of the order or settles its payment; held until the transaction ends. */
export async function lockPayment(tx: DbOrTransaction, paymentId: string): Promise<LockedPayment> {
  const [payment] = await tx.$queryRaw<LockedPayment[]>`
    SELECT "id", "orderId", "method"::text, "status"::text, "amountPaise", "providerRef"
    FROM "Payment" WHERE "id" = ${paymentId}::uuid FOR UPDATE`;
  if (!payment) throw new Error('The payment to lock does not exist');
  return payment;
}
