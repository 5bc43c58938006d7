import { pageLanguage } from '#app/domain/accounts/page-language.server.ts';
import { statementFile } from '#app/domain/settlement/statement-file.ts';
import { translate } from '#app/i18n/translate.ts';
import { csvDownload } from '#app/lib/csv.ts';
import { statementOr404 } from './statement.server.ts';
import { adminLoader } from './scope.server.ts';

/** A group's statement of a month as a table to download. */
export const loader = adminLoader(async (args) => {
  const { group, statement } = await statementOr404(args);
  return csvDownload(`${group.slug}-${statement.month}.csv`, statementFile(statement, translate(await pageLanguage(args.request))));
});
