import { titled } from '../title.ts';
import { fileOfComplaint } from './complaint-guard.server.ts';
import { ComplaintPage } from './complaint-page.tsx';

export const meta = titled('complaints.adminTitle');

export const loader = fileOfComplaint;

export default ComplaintPage;
