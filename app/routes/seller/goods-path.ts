/** The address of a page of a listing: `goodsPath(id, 'name')`. */
export function goodsPath(id: string, ...rest: readonly string[]): string {
  return ['/seller/goods', id, ...rest].join('/');
}
