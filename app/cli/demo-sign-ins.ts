/** How a visitor of the demo signs in, line by line. Pure: the processes that print it need no database. */
export function demoSignIns(url: string): readonly string[] {
  return [`Messages with sign-in codes arrive at ${url}/dev/outbox`];
}
