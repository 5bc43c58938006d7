import { gstinPan, gstinState, panHolder, parseGstin, parsePan } from './formats.ts';

/** One thing that can be checked from the papers alone, and how it came out. */
export interface Check {
  readonly what: 'gstin-state' | 'gstin-pan' | 'pan-holder' | 'food-without-fssai' | 'no-pan';
  readonly good: boolean;
}

interface Papers {
  readonly makesFood: boolean;
  readonly fssai: string | null;
  readonly pan: string | null;
  readonly gstin: string | null;
  readonly stateCode: string;
}

/**
 * What an officer would check by hand: the state and PAN inside the GSTIN, that the PAN is an association's
 * (groups count as associations of persons), that a food maker has an FSSAI number.
 */
export function checkPapers({ makesFood, fssai, pan, gstin, stateCode }: Papers): Check[] {
  const checks: Check[] = [];
  const parsedGstin = gstin ? parseGstin(gstin) : null;
  const parsedPan = pan ? parsePan(pan) : null;
  if (parsedGstin?.ok) {
    checks.push({ what: 'gstin-state', good: gstinState(parsedGstin.value) === stateCode });
    if (parsedPan?.ok) checks.push({ what: 'gstin-pan', good: gstinPan(parsedGstin.value) === parsedPan.value });
  }
  if (parsedPan?.ok) checks.push({ what: 'pan-holder', good: panHolder(parsedPan.value) !== 'person' });
  else checks.push({ what: 'no-pan', good: false });
  if (makesFood && !fssai) checks.push({ what: 'food-without-fssai', good: false });
  return checks;
}
