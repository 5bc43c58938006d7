import { redirect } from '@remix-run/node';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { stepAfter, type ListingStep } from '#app/domain/catalogue/listing-check.ts';
import { findGoods, type Goods } from '#app/domain/catalogue/seller-queries.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { goodsPath } from './goods-path.ts';

type Params = Readonly<Record<string, string | undefined>>;

/** Answers as if it were not there. */
export function notHere(): never {
  throw new Response(null, { status: 404 });
}

/** An id out of the address; anything else is a page that does not exist. */
export function idOf(params: Params, name: 'id' | 'variantId' | 'imageId' = 'id'): string {
  const id = params[name];
  return id !== undefined && isId(id) ? id : notHere();
}

/** One of the group's own listings; 404 for everybody else's. */
export async function goodsOf(scope: SellerScope, params: Params): Promise<Goods> {
  return (await findGoods(scope, idOf(params))) ?? notHere();
}

/** A listing to change. A group that may not list now is told so on its home page. */
export async function goodsToChange(scope: SellerScope, params: Params): Promise<Goods> {
  mayList(scope);
  return goodsOf(scope, params);
}

/** Sends groups that are not approved, or suspended, to where they read why. */
export function mayList(scope: SellerScope): void {
  if (scope.group.status !== 'APPROVED') throw redirect('/seller');
}

/** Ends with the answer to the two refusals that are about who asks; hands all others back. */
export function refusalOf<Refusal extends string>(error: Refusal): Exclude<Refusal, 'not-found' | 'group-not-approved'> {
  if (error === 'not-found') notHere();
  if (error === 'group-not-approved') throw redirect('/seller');
  return error as Exclude<Refusal, 'not-found' | 'group-not-approved'>;
}

/** On to the next screen of the listing. */
export async function goOn(scope: SellerScope, id: string, step: ListingStep): Promise<Response> {
  const goods = (await findGoods(scope, id)) ?? notHere();
  const stocked = goods.sizes.some((size) => size.active && size.stocked);
  return redirect(goodsPath(id, stepAfter(step, goods, stocked)), 303);
}
