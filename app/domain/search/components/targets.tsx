import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { Words } from '#app/ui/words.tsx';
import { targetPath } from '../target-path.ts';
import type { Target, TargetKind } from '../find-targets.server.ts';

const ICONS: Record<TargetKind, IconName> = { category: 'list', festival: 'leaf', group: 'person', place: 'pin' };

/** Categories, groups, festivals and places a search leads to. */
export function Targets({ targets }: { readonly targets: readonly Target[] }) {
  const t = useT();
  const to = useLocalPath();
  if (targets.length === 0) return null;
  return (
    <ul className="mt-4 flex flex-wrap gap-2" aria-label={t('search.alsoFound')}>
      {targets.map((target) => (
        <li key={`${target.kind}/${target.slug}`}>
          <a href={to(targetPath(target))} className="flex min-h-12 items-center gap-2 rounded-card border border-rule bg-white px-3 text-ink no-underline hover:border-indigo">
            <Icon name={ICONS[target.kind]} className="size-5 text-indigo" />
            <span className="leading-tight">
              <span className="block font-semibold"><Words of={target.name} /></span>
              <span className="block text-xs text-ink-soft">{t(`search.target.${target.kind}`)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
