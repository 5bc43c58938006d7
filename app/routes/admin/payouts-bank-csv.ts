import { bankFile } from '#app/domain/settlement/bank-file.ts';
import { bankLines } from '#app/domain/settlement/run-queries.server.ts';
import { csvDownload } from '#app/lib/csv.ts';
import { adminLoader } from './scope.server.ts';

/** The NEFT and RTGS payouts of an ordered run, as a file for the bank. */
export const loader = adminLoader(async ({ scope, params }) => {
  const found = await bankLines(scope, params['id'] ?? '');
  if (!found) throw new Response(null, { status: 404 });
  return csvDownload(`${found.number}-bank.csv`, bankFile(found.lines));
});
