import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlTag, xmlText } from './xml.ts';

test('any text can be written, and markup in it stays text', () => {
  expect(xmlText(`<a href="x">'&'</a>\u0000\ud800\n`)).toBe('&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos;&lt;/a&gt;\n');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const xml = `<t>${xmlText(text)}</t>`;
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xmlText(text)).not.toMatch(/[<>"']/);
  }));
  expect(new XMLParser({ parseTagValue: false }).parse(xmlTag('t', 'a < b & "c"'))).toEqual({ t: 'a < b & "c"' });
});

test('nothing to say is no tag', () => {
  expect(xmlTag('t', '') + xmlTag('t', null) + xmlTag('t', undefined)).toBe('');
});
