import type { Target } from './find-targets.server.ts';

/** Where a target is shown. */
export function targetPath({ kind, slug }: Pick<Target, 'kind' | 'slug'>): string {
  if (kind === 'category') return `/categories/${slug}`;
  if (kind === 'festival') return `/festivals/${slug}`;
  if (kind === 'group') return `/groups/${slug}`;
  return slug.includes('/') ? `/search?district=${encodeURIComponent(slug)}` : `/search?state=${slug}`;
}
