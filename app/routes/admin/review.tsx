import { titled } from '../title.ts';
import { fileOfReview } from './review-guard.server.ts';
import { ReviewPage } from './review-page.tsx';

export const meta = titled('reviews.admin.title');

export const loader = fileOfReview;

export default ReviewPage;
