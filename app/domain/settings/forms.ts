import { z } from 'zod';
import { oneLine } from '#app/lib/one-line.ts';

/** A rule from a day on: its value as typed, why, and whether that is certain. */
export const settingForm = z.object({
  value: z.string('value-required').transform(oneLine),
  from: z.iso.date('date-invalid'),
  source: z.string('source-required').transform(oneLine).pipe(z.string().min(3, 'source-required').max(300, 'too-long')),
  unsure: z.string().optional().transform((tick) => tick === 'on'),
});

export type SettingForm = z.output<typeof settingForm>;
