/** Alive: the process answers. */
export function loader(): Response {
  return new Response('alive\n', { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } });
}
