import { inject } from 'vitest';
import { connect } from '#app/lib/db.server.ts';

/** The shop's own database, to look up who plays in a story; the stories themselves go through the pages. */
export const db = connect(inject('shopDatabase'), 2);
