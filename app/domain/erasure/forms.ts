import { z } from 'zod';
import { parseMobile } from '#app/domain/registry/formats.ts';
import { parsed } from '#app/domain/registry/parsed.ts';

/** That she means it. */
export const sureForm = z.object({ agree: z.literal('on', { error: 'sure-missing' }) });

/** A guest's number, and that she means it. */
export const eraseGuestForm = sureForm.extend({ mobile: z.string('required').pipe(parsed(parseMobile)) });

/** The member who takes an office over. */
export const officeForm = z.object({ heir: z.uuid('choose-one') });
