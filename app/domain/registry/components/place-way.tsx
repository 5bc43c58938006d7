import { useLocalText } from '#app/i18n/use-local-text.ts';

interface Step {
  readonly nameEn: string;
  readonly nameHi: string;
}

/** A place with what it lies in, nearest first: "Kangoo, Nadaun, Hamirpur, Himachal Pradesh". */
export function PlaceWay({ way }: { readonly way: readonly Step[] }) {
  const text = useLocalText();
  const names = way.map((step) => text(step, 'name')).reverse();
  return <>{names.filter((name, index) => name !== names[index - 1]).join(', ')}</>;
}
