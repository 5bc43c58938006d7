import { monthOf } from '#app/domain/settlement/month.ts';
import { groupOfArea } from '#app/domain/settlement/group-of-area.server.ts';
import { statementOf } from '#app/domain/settlement/statement.server.ts';
import type { AdminArgs } from './scope.server.ts';

/** A group of the area with its statement of the month in the address; 404 outside the area. */
export async function statementOr404({ scope, params, request }: AdminArgs) {
  const group = await groupOfArea(scope, params['id'] ?? '');
  if (!group) throw new Response(null, { status: 404 });
  return { group, statement: await statementOf(group.id, monthOf(new URL(request.url).searchParams.get('month'), new Date())) };
}
