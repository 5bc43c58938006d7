import { z } from 'zod';

const REASON_LENGTH = 500;

/** Why an order is not sent: read by the buyer. */
export const reasonForm = z.object({ reason: z.string('reason-required').trim().min(1, 'reason-required').max(REASON_LENGTH, 'too-long') });

/** What stands on the courier's slip. */
export const dispatchForm = z.object({
  courier: z.string('required').trim().min(2, 'required').max(60, 'too-long'),
  trackingNumber: z
    .string('required')
    .trim()
    .min(1, 'required')
    .max(40, 'too-long')
    .transform((text) => text.toUpperCase())
    .refine((text) => /^[A-Z0-9][A-Z0-9 /-]{3,}$/.test(text), 'tracking-invalid'),
});

/** Why a parcel came back; an unknown or left out reason is the plain one. */
export const returnedForm = z.object({ reason: z.enum(['undelivered', 'refused', 'not-found', 'courier-failed']).catch('undelivered') });
