import { z } from 'zod';
import { parseFssaiNumber, parseGstin, parseIfsc, parseMobile, parsePan } from './formats.ts';
import { parsed } from './parsed.ts';

const BEARERS = ['PRESIDENT', 'SECRETARY', 'TREASURER'] as const;
export type Bearer = (typeof BEARERS)[number];

const text = (longest: number) => z.string('required').trim().min(1, 'required').max(longest, 'too-long');
const optionalText = (longest: number) => z.string().trim().max(longest, 'too-long').optional();
const mobile = z.string('required').pipe(parsed(parseMobile));
const bearer = { name: text(80), mobile };

/** What a group tells of itself when it asks to sell. Checks shape alone; nothing is looked up. */
export const applicationSchema = z
  .object({
    placeId: z.uuid('place-required'),
    nameEn: optionalText(80),
    nameHi: optionalText(80),
    address: text(300),
    pin: z.string('required').trim().regex(/^[1-9][0-9]{5}$/, 'pin-invalid'),
    formedOn: z.iso.date('date-invalid').optional(),
    story: optionalText(1_000),
    makesFood: z.enum(['yes', 'no'], 'choose-one'),
    fssai: parsed(parseFssaiNumber).optional(),
    standing: z.enum(['UNREGISTERED', 'OWN_GSTIN', 'FEDERATION_GSTIN'], 'choose-one'),
    pan: parsed(parsePan).optional(),
    gstin: parsed(parseGstin).optional(),
    federationId: z.uuid('choose-one').optional(),
    enrolmentNumber: optionalText(40),
    holder: text(120),
    accountNumber: z.string('required').trim().regex(/^[0-9]{9,18}$/, 'account-invalid'),
    accountAgain: z.string('required').trim(),
    ifsc: z.string('required').pipe(parsed(parseIfsc)),
    presidentName: bearer.name,
    presidentMobile: bearer.mobile,
    secretaryName: bearer.name,
    secretaryMobile: bearer.mobile,
    treasurerName: bearer.name,
    treasurerMobile: bearer.mobile,
    myRole: z.enum([...BEARERS, 'MEMBER'], 'choose-one'),
    agree: z.literal('on', 'agree-required'),
  })
  .superRefine((form, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (!form.nameEn && !form.nameHi) ask('nameEn', 'group-name-required');
    if (form.makesFood === 'yes' && !form.fssai) ask('fssai', 'fssai-required');
    if (form.standing === 'OWN_GSTIN' && !form.gstin) ask('gstin', 'gstin-required');
    if (form.standing === 'FEDERATION_GSTIN' && !form.federationId) ask('federationId', 'choose-one');
    if (form.accountNumber !== form.accountAgain) ask('accountAgain', 'account-differs');
  });

export type ApplicationForm = z.output<typeof applicationSchema>;

/** A new member of a group. */
export const memberForm = z.object(bearer);
export type MemberForm = z.output<typeof memberForm>;

/** A decision that must say why. */
export const reasonSchema = z.object({ reason: z.string('reason-required').trim().min(10, 'reason-short').max(1_000, 'too-long') });
/** An officer says how she is related to a group. */
export const relationSchema = z.object({ note: z.string('reason-required').trim().min(3, 'reason-required').max(300, 'too-long') });
