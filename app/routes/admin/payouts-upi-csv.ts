import { upiList } from '#app/domain/settlement/bank-file.ts';
import { bankLines } from '#app/domain/settlement/run-queries.server.ts';
import { csvDownload } from '#app/lib/csv.ts';
import { adminLoader } from './scope.server.ts';

/** The UPI payouts of an ordered run, as a list. */
export const loader = adminLoader(async ({ scope, params }) => {
  const found = await bankLines(scope, params['id'] ?? '');
  if (!found) throw new Response(null, { status: 404 });
  return csvDownload(`${found.number}-upi.csv`, upiList(found.lines));
});
