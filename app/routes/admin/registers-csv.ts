import { monthOf } from '#app/domain/settlement/month.ts';
import { registerFile, registersOf } from '#app/domain/settlement/registers.server.ts';
import { csvDownload } from '#app/lib/csv.ts';
import { adminLoader } from './scope.server.ts';

/** The tax registers of a month as a table to download. */
export const loader = adminLoader(async ({ scope, request }) => {
  const month = monthOf(new URL(request.url).searchParams.get('month'), new Date());
  return csvDownload(`registers-${month.name}.csv`, registerFile(await registersOf(scope, month)));
});
