import { pageLanguage } from '#app/domain/accounts/page-language.server.ts';
import { monthOf } from '#app/domain/settlement/month.ts';
import { statementFile } from '#app/domain/settlement/statement-file.ts';
import { statementOf } from '#app/domain/settlement/statement.server.ts';
import { translate } from '#app/i18n/translate.ts';
import { csvDownload } from '#app/lib/csv.ts';
import { sellerLoader } from './scope.server.ts';

/** The group's statement of a month as a table to download. */
export const loader = sellerLoader(async ({ scope, request }) => {
  const statement = await statementOf(scope.group.id, monthOf(new URL(request.url).searchParams.get('month'), new Date()));
  return csvDownload(`${scope.group.slug}-${statement.month}.csv`, statementFile(statement, translate(await pageLanguage(request))));
});
