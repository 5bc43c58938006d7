import fc from 'fast-check';

// `npm run test:soak` asks for more examples of each property than a test run has time for. A failure prints its seed.
const examples = Number(process.env.PROPERTY_EXAMPLES ?? 0);
if (examples > 0) fc.configureGlobal({ numRuns: examples });
