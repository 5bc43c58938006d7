import { Words } from '#app/ui/words.tsx';
import type { OwnWords } from '#app/i18n/own-words.ts';
import { placesUnsaid } from '../placed-name.ts';

/** A group and where it is, on one line. */
export function MakerLine({ name, places }: { readonly name: OwnWords; readonly places: readonly OwnWords[] }) {
  return (
    <>
      {[name, ...placesUnsaid(name, places)].map((words, index) => (
        <span key={index}>
          {index > 0 && ', '}
          <Words of={words} />
        </span>
      ))}
    </>
  );
}
