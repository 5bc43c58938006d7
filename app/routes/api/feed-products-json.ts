import type { LoaderFunctionArgs } from '@remix-run/node';
import { feedAnswer } from './feed-answer.server.ts';

/** Everything on offer, as JSON. */
export const loader = ({ request }: LoaderFunctionArgs): Response => feedAnswer(request, 'json', null);
