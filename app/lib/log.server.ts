import { pino } from 'pino';

/**
 * Structured logs, one JSON line each. Nothing personal goes in: no phone numbers, addresses, names or codes.
 * Use ids. The paths below are a second fence, not the first.
 */
export const log = pino({
  level: process.env['VITEST'] ? 'silent' : 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ['phone', 'email', 'address', 'name', 'code', 'password', '*.phone', '*.email', '*.password'], censor: '[hidden]' },
});
