import { z } from 'zod';
import { agreeForm } from '#app/domain/accounts/forms.ts';
import { parseMobile } from '#app/domain/registry/formats.ts';
import { parsed } from '#app/domain/registry/parsed.ts';

/** A guest's number, and that she means it. */
export const eraseGuestForm = agreeForm.extend({ mobile: z.string('required').pipe(parsed(parseMobile)) });

/** The member who takes an office over. */
export const officeForm = z.object({ heir: z.uuid('choose-one') });
