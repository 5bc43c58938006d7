import { settingsInForce } from '#app/domain/settings/queries.server.ts';

/** Which bills keep the name of an erased buyer, and for how many months after the annual return of their year was due. */
export interface KeptBills {
  readonly namedFromPaise: number;
  readonly keepMonths: number;
}

/** The rule in force at `now`, as pages say it before somebody has herself erased. */
export async function keptBills(now: Date): Promise<KeptBills> {
  const rules = await settingsInForce(now);
  return { namedFromPaise: rules['papers.named-from'], keepMonths: rules['books.keep-months'] };
}
