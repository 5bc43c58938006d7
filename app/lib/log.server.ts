import { pino, stdSerializers } from 'pino';

/**
 * Structured logs, one JSON line each. Nothing personal goes in: no phone numbers, addresses, names or codes.
 * Use ids. The paths below are a second fence, not the first.
 */
export const log = pino({
  level: process.env['VITEST'] ? 'silent' : 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: described },
  redact: { paths: ['phone', 'email', 'address', 'name', 'code', 'password', '*.phone', '*.email', '*.password'], censor: '[hidden]' },
});

/** What happened and where, with its causes, and not what else hangs on the error: of a database's, its connection and the row. */
function described(error: Error): object {
  const { type, message, stack, code } = stdSerializers.err(error);
  return { type, message, stack, code };
}
