/** The body of an error answer, in Stripe's shape. */
export interface ErrorBody {
  type: 'api_error' | 'idempotency_error' | 'invalid_request_error';
  message: string;
  code?: string;
  param?: string;
  doc_url?: string;
}

/** An answer other than 200. Thrown by anything that serves `/v1`, turned into JSON at one place. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
  ) {
    super(body.message);
  }
}

/** A 400 as Stripe words it; `code` and `param` where Stripe gives one. */
export function invalidRequest(message: string, about: { code?: string; param?: string } = {}): ApiError {
  return new ApiError(400, {
    type: 'invalid_request_error',
    message,
    ...about,
    ...(about.code ? { doc_url: `https://stripe.com/docs/error-codes/${about.code.replaceAll('_', '-')}` } : {}),
  });
}

/** 404 for an id in the path, 400 for one in a parameter, as at Stripe. */
export function noSuch(object: string, id: string, param: string, status: 400 | 404 = 404): ApiError {
  const { body } = invalidRequest(`No such ${object}: '${id}'`, { code: 'resource_missing', param });
  return new ApiError(status, body);
}

export function unknownAddress(method: string, path: string): ApiError {
  return new ApiError(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
  });
}

export function badKey(given: string | undefined): ApiError {
  const message =
    given === undefined
      ? 'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.'
      : `Invalid API Key provided: ${given.slice(0, 8)}${'*'.repeat(Math.max(4, given.length - 12))}${given.length > 16 ? given.slice(-4) : ''}`;
  return new ApiError(401, { type: 'invalid_request_error', message });
}

export function keyUsedOtherwise(key: string): ApiError {
  return new ApiError(400, {
    type: 'idempotency_error',
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
  });
}

export function keyInUse(key: string): ApiError {
  return new ApiError(409, {
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
    message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later if this is unexpected.`,
  });
}

export function ownFailure(): ApiError {
  return new ApiError(500, {
    type: 'api_error',
    message: 'Sorry! There was an error while talking to one of our backends.',
  });
}
