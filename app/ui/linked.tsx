/** A mail address, a telephone number with its country, the consumers' helpline, and its site. */
const REACHED_BY = /([\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+91[\d ]{10,12}\d|\b1915\b|consumerhelpline\.gov\.in)/;

function addressOf(words: string): string {
  if (words.includes('@')) return `mailto:${words}`;
  return words.includes('.') ? `https://${words}` : `tel:${words.replaceAll(' ', '')}`;
}

/** A paragraph in which whatever one can write to or call is a link. */
export function Linked({ text }: { readonly text: string }) {
  // Split by one group, so that every second part is something to reach.
  return text.split(REACHED_BY).map((words, index) => (index % 2 === 0 ? words : <a key={index} href={addressOf(words)}>{words}</a>));
}
