import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { Picture } from './picture.tsx';

const hash = '0f'.repeat(32);
const image = { hash, width: 1000, height: 750, widths: [320, 724, 960, 1000], placeholder: 'ph-wheat' };

test('a picture offers WebP, falls back to JPEG, and keeps its space', () => {
  const html = renderToStaticMarkup(<Picture image={image} alt="Mango pickle in a jar" sizes="50vw" className="rounded" />);
  expect(html).toMatch(/^<picture><source type="image\/webp" srcSet="[^"]+1000\.webp 1000w" sizes="50vw"\/><img /);
  expect(html).toContain(`src="/media/${hash}/724.jpg"`);
  expect(html).toContain('width="1000" height="750" alt="Mango pickle in a jar" loading="lazy" decoding="async" class="ph-wheat rounded"');
  expect(html).not.toMatch(/style=|fetchpriority/);
});

test('the first picture of a page is loaded at once, without a warning from React', () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const html = renderToStaticMarkup(<Picture image={{ ...image, widths: [700] }} alt="" sizes="100vw" priority />);
  expect(html).toContain('fetchpriority="high"');
  expect(html).toContain('loading="eager"');
  expect(html).toContain('700.jpg"');
  expect(complaints).not.toHaveBeenCalled();
});

test('AVIF is named, first, once its files are made', () => {
  expect(renderToStaticMarkup(<Picture image={{ ...image, avif: true }} alt="" sizes="50vw" />)).toMatch(/^<picture><source type="image\/avif" srcSet="[^"]+1000\.avif 1000w" sizes="50vw"\/><source type="image\/webp"/);
});

test('in a long list only the widths its place can use are named, in one modern format with one JPEG behind it', () => {
  const html = renderToStaticMarkup(<Picture image={{ ...image, avif: true }} alt="" sizes="20vw" most={724} />);
  expect(html).toBe(`<picture><source type="image/avif" srcSet="/media/${hash}/320.avif 320w, /media/${hash}/724.avif 724w" sizes="20vw"/><img src="/media/${hash}/724.jpg" width="1000" height="750" alt="" loading="lazy" decoding="async" class="ph-wheat"/></picture>`);
  expect(renderToStaticMarkup(<Picture image={image} alt="" sizes="20vw" most={724} />)).toContain('image/webp');
  expect(renderToStaticMarkup(<Picture image={{ ...image, widths: [700] }} alt="" sizes="20vw" most={724} />)).toContain('700.jpg');
});
