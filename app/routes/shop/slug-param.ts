/** The slug of an address, or a 404: nothing else is ever looked up. */
export function slugParam(slug: string | undefined): string {
  if (slug === undefined || !/^[a-z0-9-]{1,120}$/.test(slug)) throw new Response(null, { status: 404 });
  return slug;
}
