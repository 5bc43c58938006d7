import type { LoaderFunctionArgs } from '@remix-run/node';
import { feedAnswer } from './feed-answer.server.ts';

/** Everything on offer, as XML. */
export const loader = ({ request }: LoaderFunctionArgs): Response => feedAnswer(request, 'xml', null);
