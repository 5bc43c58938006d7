import { titled } from '../title.ts';
import { applicationFile } from './decision.server.ts';
import { FilePage } from './file-page.tsx';

export const meta = titled('admin.applications');

/** One application: the evidence beside the decision. */
export const loader = applicationFile;

export default FilePage;
