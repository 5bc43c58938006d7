import { Refusal } from './refusal.ts';

/** Fills an empty database with the demo: groups, members, goods with pictures, officers. */
export async function seedDemo(): Promise<void> {
  throw new Refusal('There is no demo data in this version.');
}

/** Fills an empty database with what every shop needs: categories, tax and delivery rates, places, settings. */
export async function seedBasics(): Promise<void> {
  throw new Refusal('There are no categories in this version.');
}
