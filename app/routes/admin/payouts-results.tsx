import { data } from '@remix-run/node';
import { RunPage } from '#app/domain/settlement/components/run-page.tsx';
import { importResults } from '#app/domain/settlement/import-results.server.ts';
import { readUpload } from '#app/lib/read-upload.server.ts';
import { titled } from '../title.ts';
import { runOr404 } from './payout-run.server.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('money.office.payouts');

const MOST_BYTES = 4 * 1024 * 1024;

/** The run again, with what became of the bank's file. */
export const loader = adminLoader(({ scope, params }) => runOr404(scope, params['id']));

/** Takes the bank's answers. */
export const action = adminAction(async ({ scope, params, request }) => {
  const { run } = await runOr404(scope, params['id']);
  const { files, refused } = await readUpload(request, { maxFiles: 1, maxFileBytes: MOST_BYTES });
  const [file] = files;
  if (!file) return data({ refused: refused && refused.code !== 'malformed' ? ('too-long' as const) : ('no-file' as const) }, { status: 422 });
  const imported = await importResults(scope, run.id, new TextDecoder().decode(file.bytes), new Date());
  if (imported.ok) return data({ report: imported.value });
  if (imported.error === 'not-found') throw new Response(null, { status: 404 });
  return data({ refused: imported.error }, { status: 422 });
});

export default RunPage;
