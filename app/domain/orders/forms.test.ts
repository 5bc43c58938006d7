import { expect, test } from 'vitest';
import { readForm } from '#app/lib/forms.ts';
import { dispatchForm, reasonForm } from './forms.ts';

const slip = (courier: string, trackingNumber: string) => readForm(new URLSearchParams({ courier, trackingNumber }), dispatchForm);

test('a slip needs a courier and a number, and keeps what was typed', () => {
  expect(slip(' India Post ', 'eh 123456789 in')).toMatchObject({ ok: true, value: { courier: 'India Post', trackingNumber: 'EH 123456789 IN' } });
  expect(slip('', '')).toMatchObject({ ok: false, form: { errors: { courier: ['required'], trackingNumber: ['required'] } } });
  expect(slip('India Post', '<b>')).toMatchObject({ ok: false, form: { errors: { trackingNumber: ['tracking-invalid'] }, values: { courier: 'India Post', trackingNumber: '<b>' } } });
  expect(slip('x'.repeat(61), '1'.repeat(41))).toMatchObject({ form: { errors: { courier: ['too-long'], trackingNumber: ['too-long'] } } });
});

test('a reason is words, not spaces', () => {
  expect(readForm(new URLSearchParams({ reason: '   ' }), reasonForm)).toMatchObject({ ok: false, form: { errors: { reason: ['reason-required'] } } });
  expect(readForm(new URLSearchParams({ reason: 'x'.repeat(501) }), reasonForm)).toMatchObject({ form: { errors: { reason: ['too-long'] } } });
});
