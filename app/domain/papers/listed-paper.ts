import type { Prisma } from '#app/generated/prisma/client.ts';

/** What a list of papers shows of each. */
export const LISTED_PAPER = { id: true, kind: true, number: true, amountPaise: true, issuedAt: true, groupOrderId: true } as const satisfies Prisma.PaperSelect;

export type ListedPaper = Prisma.PaperGetPayload<{ select: typeof LISTED_PAPER }>;
