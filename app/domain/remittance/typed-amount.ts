const AMOUNT = /^([\d,]*)(?:\.(\d{1,2}))?$/;

/**
 * An amount as banks and people write it, in paise: "1,23,456.50", "₹ 500", "INR 500.00", "500/-", "1234.5 Cr". Null when it
 * can't be read; a sign or "Dr" makes it negative.
 */
export function amountOf(text: string): bigint | null {
  const bare = text.normalize('NFKC').replaceAll(/[\s\u00a0']/g, '').replace(/^(?:INR|Rs\.?|₹)/i, '').replace(/\/-$/, '');
  const out = /^-|^\(.*\)$|-$|dr\.?$/i.test(bare);
  const digits = bare.replaceAll(/^[-+(]|[-)]$/g, '').replace(/^(?:INR|Rs\.?|₹)/i, '').replace(/(?:cr|dr)\.?$/i, '');
  const match = AMOUNT.exec(digits);
  const whole = match?.[1]?.replaceAll(',', '') ?? '';
  if (!match || (whole === '' && match[2] === undefined) || whole.length > 13) return null;
  const paise = BigInt(whole || '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0') || '0');
  return out ? -paise : paise;
}
