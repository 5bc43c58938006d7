import { titled } from '../title.ts';
import { changeStanding } from './change-standing.server.ts';
import { fileOfGroup } from './decision.server.ts';
import { FilePage } from './file-page.tsx';

export const meta = titled('admin.groups');

/** Answers with the file again when the decision was refused. */
export const loader = fileOfGroup;

export const action = changeStanding('suspend');

export default FilePage;
