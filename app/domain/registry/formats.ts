import { err, ok, type Result } from '#app/lib/result.ts';
import { bareCode } from './digits.ts';
import { gstinCheckDigit } from './gstin-check-digit.ts';
import { isStateCode, type StateCode } from './states.ts';

/** A mobile number as stored: +91 and ten digits. */
export type Mobile = string & { readonly __mobile: unique symbol };
export type Ifsc = string & { readonly __ifsc: unique symbol };
export type Pan = string & { readonly __pan: unique symbol };
export type Gstin = string & { readonly __gstin: unique symbol };
export type FssaiNumber = string & { readonly __fssaiNumber: unique symbol };

/**
 * Indian mobile numbers have ten digits beginning with 6–9 (National Numbering Plan, DoT).
 * Accepts 0, 91, +91 and 0091 before them, spaces, dashes and Devanagari digits. Landlines are refused.
 */
export function parseMobile(text: string): Result<Mobile, 'mobile-invalid'> {
  const national = /^(?:\+91|0091|91|0)?([6-9][0-9]{9})$/.exec(bareCode(text))?.[1];
  return national === undefined ? err('mobile-invalid') : ok(`+91${national}` as Mobile);
}

/** "+91 98765 43210", the way numbers are read aloud. */
export function formatMobile(mobile: Mobile): string {
  return `${mobile.slice(0, 3)} ${mobile.slice(3, 8)} ${mobile.slice(8)}`;
}

/**
 * Indian Financial System Code (RBI): four letters of the bank, a zero, six characters of the branch.
 * A letter O in the fifth place can only be that zero and is read as it.
 */
export function parseIfsc(text: string): Result<Ifsc, 'ifsc-invalid'> {
  const bare = bareCode(text).replace(/^([A-Z]{4})O/, '$10');
  return /^[A-Z]{4}0[A-Z0-9]{6}$/.test(bare) ? ok(bare as Ifsc) : err('ifsc-invalid');
}

/** The fourth letter of a PAN says who holds it (Income Tax Department). Groups are mostly associations of persons. */
const PAN_HOLDERS = {
  A: 'association-of-persons',
  B: 'body-of-individuals',
  C: 'company',
  F: 'firm',
  G: 'government',
  H: 'undivided-family',
  J: 'artificial-juridical-person',
  L: 'local-authority',
  P: 'person',
  T: 'trust',
} as const;

export type PanHolder = (typeof PAN_HOLDERS)[keyof typeof PAN_HOLDERS];

/** Five letters, four digits, a letter (rule 114, Income-tax Rules); refuses a fourth letter that stands for no holder. */
export function parsePan(text: string): Result<Pan, 'pan-invalid'> {
  const bare = bareCode(text);
  return /^[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]$/.test(bare) ? ok(bare as Pan) : err('pan-invalid');
}

export function panHolder(pan: Pan): PanHolder {
  return PAN_HOLDERS[pan[3] as keyof typeof PAN_HOLDERS];
}

export type GstinRefusal = 'gstin-invalid' | 'gstin-check-digit' | 'gstin-state';

/**
 * GST identification number (rule 10, CGST Rules): state code, PAN, entity, a letter, check digit.
 * `gstin-invalid`: not that shape. `gstin-check-digit`: something is mistyped. `gstin-state`: no present state has its
 * code, which refuses 97 (other territory) and the old 25 and 28 too.
 */
export function parseGstin(text: string): Result<Gstin, GstinRefusal> {
  const bare = bareCode(text);
  if (!/^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][Z1-9ABD-J][0-9A-Z]$/.test(bare)) return err('gstin-invalid');
  if (gstinCheckDigit(bare.slice(0, 14)) !== bare[14]) return err('gstin-check-digit');
  if (!parsePan(bare.slice(2, 12)).ok) return err('gstin-invalid');
  if (!isStateCode(bare.slice(0, 2))) return err('gstin-state');
  return ok(bare as Gstin);
}

export function gstinState(gstin: Gstin): StateCode {
  return gstin.slice(0, 2) as StateCode;
}

export function gstinPan(gstin: Gstin): Pan {
  return gstin.slice(2, 12) as Pan;
}

/**
 * FSSAI's fourteen digits: kind, state (two digits of FSSAI's own list, not GST's; 00 for central licences), year,
 * officer, serial. Refuses other lengths and first digits other than 1 (licence) and 2 (registration).
 * There is no check digit: whether it was issued is for the officer to see on FoSCoS.
 */
export function parseFssaiNumber(text: string): Result<FssaiNumber, 'fssai-invalid'> {
  const bare = bareCode(text);
  return /^[12][0-9]{13}$/.test(bare) ? ok(bare as FssaiNumber) : err('fssai-invalid');
}
