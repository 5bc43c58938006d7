/** What the HTTP server tells every loader and action. */
export interface RequestContext {
  readonly requestId: string;
  /** The visitor's address, for limits only; never logged or stored in clear. */
  readonly clientAddress: string;
  /** For inline scripts of hydrated pages. */
  readonly nonce: string;
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
}
