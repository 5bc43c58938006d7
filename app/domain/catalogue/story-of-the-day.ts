import { days, indianDay } from '#app/lib/time.ts';
import type { MakerIntro } from './group-query.server.ts';

/** The group whose story the home page tells: each that has written one and has a picture takes its turn, a day each. */
export function storyOfTheDay(makers: readonly MakerIntro[], now: Date): MakerIntro | null {
  const told = makers.filter(({ story, image }) => story.text !== '' && image !== null);
  const day = Date.parse(indianDay(now)) / days(1);
  return told[day % told.length] ?? null;
}
