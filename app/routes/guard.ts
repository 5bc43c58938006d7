/** Marks a loader or action as one that lets in the right people only; the architecture test asks for the mark. */
export function guarded<Handler extends object>(surface: 'seller' | 'admin', handler: Handler): Handler & { readonly guard: 'seller' | 'admin' } {
  return Object.assign(handler, { guard: surface });
}
