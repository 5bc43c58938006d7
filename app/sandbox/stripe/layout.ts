import { html } from './html.ts';
import type { Html } from './html.ts';
import type { Words } from './words.ts';

/** One whole page under the banner that says it is a test. */
export function layout(words: Words, title: string, main: Html, wide = false): Html {
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header class="banner">${words.banner}</header>
<main class="${wide ? 'two' : 'one'}">${main}</main>
</body>
</html>
`;
}

/** A page that says one thing and leads back to the shop. */
export function messagePage(words: Words, title: string, text: string | null, back: string | null): Html {
  return layout(
    words,
    title,
    html`<h1>${title}</h1>
${text === null ? null : html`<p>${text}</p>`}
${back === null ? null : html`<a class="button" href="${back}">${words.backToShop}</a>`}`,
  );
}
