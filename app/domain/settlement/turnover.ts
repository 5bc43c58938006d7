import type { TaxStandingKind } from '#app/generated/prisma/enums.ts';
import { inForce, type Dated } from '#app/lib/dated.ts';

/** A row of TurnoverThreshold. */
export interface ThresholdRow extends Dated {
  /** Empty: every state without a row of its own. */
  readonly stateCode: string;
  readonly amountPaise: bigint;
  readonly unsure: boolean;
}

/** A group's turnover in the shop against the amount from which it has to register under GST. */
export interface Turnover {
  /** The financial year by its first year. */
  readonly year: number;
  /** Taxable value of what was delivered, less what was refunded, in paise. */
  readonly paise: bigint;
  readonly thresholdPaise: bigint;
  /** The sources disagree on this state's amount. */
  readonly unsure: boolean;
  /** `none`: registered already, or far below. */
  readonly warning: 'none' | 'near' | 'above';
}

/** The amount of a state at `now`: its own row, else the one for every state (CGST Act s. 22). Null when none is in force. */
export function thresholdAt(rows: readonly ThresholdRow[], stateCode: string, now: Date): ThresholdRow | null {
  return inForce(rows.filter((row) => row.stateCode === stateCode), now) ?? inForce(rows.filter((row) => row.stateCode === ''), now);
}

/** Whether a group is to be told: unregistered, and from `warnAtBp` of the threshold on. */
export function turnoverWarning(paise: bigint, thresholdPaise: bigint, standing: TaxStandingKind | null, warnAtBp: number): Turnover['warning'] {
  if (standing !== 'UNREGISTERED') return 'none';
  if (paise >= thresholdPaise) return 'above';
  return paise * 10_000n >= thresholdPaise * BigInt(warnAtBp) ? 'near' : 'none';
}
