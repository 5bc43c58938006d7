import { ErrorPage } from '#app/ui/error-page.tsx';

/** Addresses that lead nowhere. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return <ErrorPage status={404} />;
}
