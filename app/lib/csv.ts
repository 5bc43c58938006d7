/** Starts that a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^[=+\-@\t\r\n]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Rows as a CSV file (RFC 4180): quoted where needed, and no field can run as a formula in a spreadsheet. */
export function toCsv(rows: readonly (readonly (string | number | bigint)[])[]): string {
  return rows.map((row) => row.map((field) => csvField(String(field))).join(',')).join('\r\n') + '\r\n';
}

function csvField(text: string): string {
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Paise as a file for a bank or a tax office wants it: "39400.00", without grouping. */
export function plainRupees(paise: number | bigint): string {
  const whole = BigInt(paise);
  const magnitude = whole < 0n ? -whole : whole;
  return `${whole < 0n ? '-' : ''}${magnitude / 100n}.${String(magnitude % 100n).padStart(2, '0')}`;
}

/** A CSV file to download. With a byte order mark, so that Excel reads Hindi. */
export function csvDownload(fileName: string, rows: Parameters<typeof toCsv>[0]): Response {
  return new Response(`\uFEFF${toCsv(rows)}`, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${fileName}"`, 'cache-control': 'no-store' },
  });
}
