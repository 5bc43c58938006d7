import { titled } from '../title.ts';
import { fileOfComplaint, writeAnswer } from './complaint-guard.server.ts';
import { ComplaintPage } from './complaint-page.tsx';

export const meta = titled('complaints.adminTitle');

/** Shows the complaint again when the answer was refused. */
export const loader = fileOfComplaint;

export const action = writeAnswer(false);

export default ComplaintPage;
