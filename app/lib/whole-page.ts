const TEXT = Symbol.for('shg-haat.page');

/**
 * A page that was drawn as a whole. It goes from the renderer to the socket as text, for a stream of one piece costs more
 * than sending it; the symbol is known by name because renderer and server are bundled apart.
 */
export function wholePage(text: string, init: ResponseInit): Response {
  return Object.assign(new Response(null, init), { [TEXT]: text, text: () => Promise.resolve(text) });
}

/** The text of such a page; undefined for any other answer. */
export function textOfWhole(answer: Response): string | undefined {
  return (answer as { [TEXT]?: string })[TEXT];
}
