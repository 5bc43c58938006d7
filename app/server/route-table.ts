/** The part of a route of the build that its address is found by. */
export interface RouteLike {
  readonly id: string;
  readonly path?: string;
  readonly index?: boolean;
  readonly parentId?: string;
}

interface Node {
  readonly fixed: Map<string, Node>;
  param: Node | null;
  leaf: string | null;
}

const ROOT = 'root';
const fresh = (): Node => ({ fixed: new Map(), param: null, leaf: null });

/**
 * Finds the route of an address among those that stand right below the root: fixed words before parameters, as Remix ranks
 * them. Null for all that is nested, optional, encoded or otherwise out of the ordinary: Remix itself looks those up.
 */
export function routeTable(routes: readonly RouteLike[]): (pathname: string) => string | null {
  const parents = new Set(routes.map(({ parentId }) => parentId));
  const top = fresh();
  for (const { id, path = '', parentId } of routes) {
    if (parentId !== ROOT || parents.has(id) || /[*?.]/.test(path)) continue;
    let node = top;
    for (const word of path.split('/').filter(Boolean)) node = word.startsWith(':') ? (node.param ??= fresh()) : child(node, word);
    node.leaf ??= id;
  }
  // An address below a nested route may also fit a flat one with parameters: those words are left to Remix.
  const nested = new Set(routes.filter(({ id, parentId }) => parentId === ROOT && parents.has(id)).map(({ path = '' }) => path.split('/')[0] ?? ''));
  return (pathname) => {
    if (pathname.includes('%') || pathname.includes('//') || (pathname.length > 1 && pathname.endsWith('/'))) return null;
    const words = pathname.split('/').filter(Boolean);
    return nested.has(words[0] ?? '/') ? null : find(top, words, 0);
  };
}

function child(node: Node, word: string): Node {
  let next = node.fixed.get(word);
  if (!next) node.fixed.set(word, (next = fresh()));
  return next;
}

function find(node: Node, words: readonly string[], at: number): string | null {
  const word = words[at];
  if (word === undefined) return node.leaf;
  const fixed = node.fixed.get(word);
  return (fixed && find(fixed, words, at + 1)) ?? (node.param && find(node.param, words, at + 1));
}
