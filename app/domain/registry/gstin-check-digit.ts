const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Luhn's check in base 36 over the first fourteen characters (GSTN's published algorithm). It finds every single wrong
 * character and every swap of neighbours except 0 with Z, which the shape of a GSTIN rules out.
 */
export function gstinCheckDigit(first14: string): string {
  const total = [...first14].reduce((sum, character, index) => {
    const product = ALPHABET.indexOf(character) * (index % 2 === 0 ? 1 : 2);
    return sum + Math.floor(product / 36) + (product % 36);
  }, 0);
  return ALPHABET.charAt((36 - (total % 36)) % 36);
}
