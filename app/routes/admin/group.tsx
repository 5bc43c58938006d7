import { titled } from '../title.ts';
import { fileOfGroup } from './decision.server.ts';
import { FilePage } from './file-page.tsx';

export const meta = titled('admin.groups');

/** One group: its papers, its history, and what an officer may do. */
export const loader = fileOfGroup;

export default FilePage;
