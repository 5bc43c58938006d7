import type { Language } from './languages.ts';

interface Named {
  readonly name: string;
  readonly nameHi: string | null;
}

/** What a person is called in a language: her name in Hindi where she gave one, else the name she gave. */
export function personName(language: Language, { name, nameHi }: Named): string {
  return language === 'hi' ? (nameHi ?? name) : name;
}
