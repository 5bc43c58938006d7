import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from './seal.server.ts';

test('what was sealed comes back, for its purpose alone', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    const sealed = seal('one', text);
    expect(unseal('one', sealed)).toBe(text);
    expect(unseal('two', sealed)).toBeNull();
    expect(seal('one', text)).not.toBe(sealed);
  }));
});

test('a changed byte makes it nothing', () => {
  fc.assert(fc.property(fc.string(), fc.nat(), fc.integer({ min: 1, max: 255 }), (text, place, change) => {
    const bytes = Buffer.from(seal('one', text), 'base64url');
    const at = place % bytes.length;
    bytes[at] = (bytes[at] ?? 0) ^ change;
    expect(unseal('one', bytes.toString('base64url'))).toBeNull();
  }));
});

test('what never was sealed is nothing', () => {
  fc.assert(fc.property(fc.string(), (text) => {
    expect(unseal('one', text)).toBeNull();
  }));
});
