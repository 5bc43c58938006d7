/** The shop's natural dyes and the colours of what is photographed. */
export const madder = '#A8322A';
export const turmeric = '#E0A526';
export const indigo = '#27375F';
export const neem = '#3F6B3A';
export const cotton = '#FBF7EF';
export const ink = '#221C18';
export const kraft = '#C79A62';
export const jute = '#C2A06A';
export const brass = '#C9973B';
export const steel = '#B9BEC2';
export const clay = '#B8623C';

const channels = (colour: string): readonly number[] => [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

/** `share` 0 is all `from`, 1 is all `to`. */
export function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  const parts = channels(from).map((value, i) => Math.round(value + ((target[i] ?? 0) - value) * share));
  return `#${parts.map((value) => Math.min(255, Math.max(0, value)).toString(16).padStart(2, '0')).join('')}`;
}

/** Towards warm daylight rather than white, and towards brown rather than black, so that nothing looks like plastic. */
export const lighter = (colour: string, share: number): string => mix(colour, '#FFF6E2', share);
export const darker = (colour: string, share: number): string => mix(colour, '#2A140C', share);
