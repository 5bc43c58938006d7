import type { OwnWords } from '#app/i18n/own-words.ts';
import { useT } from '#app/i18n/use-language.ts';
import type { Translator } from '../translators.ts';

/** Whose words a text is, where that isn't plain: a translation, or the group's own language on a page of the other. */
export function WordsSource({ description, translatedBy }: { readonly description: OwnWords; readonly translatedBy: Translator | null }) {
  const t = useT();
  const words = description.lang ? t(`catalogue.translated.other.${description.lang}`) : translatedBy && t(`catalogue.translated.${translatedBy}`);
  return words ? <p className="mt-2 text-sm text-ink-soft">{words}</p> : null;
}
