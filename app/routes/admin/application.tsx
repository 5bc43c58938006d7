import { applicationFile } from './decision.server.ts';
import { FilePage } from './file-page.tsx';

/** One application: the evidence beside the decision. */
export const loader = applicationFile;

export default FilePage;
