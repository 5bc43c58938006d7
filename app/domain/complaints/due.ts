/** Ends one calendar month after it was made (rule 4(5)); at the end of a shorter month where that day is missing. */
export function resolveBy(madeAt: Date): Date {
  const due = new Date(madeAt);
  due.setUTCMonth(due.getUTCMonth() + 1);
  if (due.getUTCDate() !== madeAt.getUTCDate()) due.setUTCDate(0);
  return due;
}
