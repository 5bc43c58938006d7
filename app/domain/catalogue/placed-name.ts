import type { OwnWords } from '#app/i18n/own-words.ts';

/** The places a group's name doesn't say already: many groups are called after their village. */
export function placesUnsaid(name: OwnWords, places: readonly OwnWords[]): OwnWords[] {
  return places.filter(({ text }) => text !== '' && !name.text.includes(text));
}

/** "Annapurna Group, Tarkwari, Hamirpur": a group's name with each place said once. */
export function placedName(name: OwnWords, ...places: readonly OwnWords[]): string {
  return [name, ...placesUnsaid(name, places)].map(({ text }) => text).join(', ');
}
