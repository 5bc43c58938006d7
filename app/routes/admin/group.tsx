import { fileOfGroup } from './decision.server.ts';
import { FilePage } from './file-page.tsx';

/** One group: its papers, its history, and what an officer may do. */
export const loader = fileOfGroup;

export default FilePage;
