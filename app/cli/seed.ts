import { db } from '#app/lib/db.server.ts';
import { fillBasics } from '../../prisma/seed/fill-basics.server.ts';
import { fillCast } from '../../prisma/seed/fill-cast.server.ts';
import { fillGoods, fillPictures } from '../../prisma/seed/fill-goods.server.ts';
import { fillReviews } from '../../prisma/seed/fill-reviews.server.ts';
import { progress } from './progress.ts';

/** Fills an empty database with the demo: groups, members, goods with pictures, officers. */
export async function seedDemo(): Promise<void> {
  const now = new Date();
  // Prisma sends what one read in a transaction asks for side by side, and pg warns that its next version will not take that.
  process.noDeprecation = true;
  await progress('  Rules, categories and places', () => fillBasics(db));
  await progress('  Officers, groups and members', () => fillCast(db, now));
  await progress('  Goods and stock', () => fillGoods(db, now));
  await progress('  Pictures', () => fillPictures(db));
  await progress('  Orders and reviews', () => fillReviews(db, now));
  await db.$disconnect();
}

/** Fills an empty database with what every shop needs: categories, tax and delivery rates, places, settings. */
export async function seedBasics(): Promise<void> {
  await fillBasics(db);
  await db.$disconnect();
}
