import { SETTINGS, type SettingKey } from './settings.ts';
import { unitOf } from './settings-table.ts';

const DEVANAGARI_ZERO = 0x0966;
const NUMBER = /^(\d{1,9})(?:\.(\d{1,2}))?$/;

/**
 * What an officer typed as the value of a rule, as it is kept: rupees as paise, percent as basis points. Null when it is no
 * number of this unit, or outside what the rule may be.
 */
export function typedValue(key: SettingKey, typed: string): number | string | null {
  const value = unitOf(key) === 'bearer' ? typed : numberOf(key, typed);
  const checked = SETTINGS[key].safeParse(value);
  return checked.success ? checked.data : null;
}

function numberOf(key: SettingKey, typed: string): number | null {
  const bare = typed.replaceAll(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO)).replaceAll(/[\s,₹%]/g, '');
  const match = NUMBER.exec(bare);
  if (!match) return null;
  const [, whole = '0', part = ''] = match;
  const unit = unitOf(key);
  if (unit === 'rupees' || unit === 'percent') return Number(whole) * 100 + Number(part.padEnd(2, '0') || '0');
  return part === '' ? Number(whole) : null;
}

/** A kept value as it is typed: "3000", "0.5". */
export function asTyped(key: SettingKey, value: unknown): string {
  const unit = unitOf(key);
  return (unit === 'rupees' || unit === 'percent') && typeof value === 'number' ? String(value / 100) : String(value);
}
