import '@remix-run/server-runtime';

// Tells the types what remix.config.js switches on: loaders may answer Dates, and useLoaderData gives them back as such.
declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}
