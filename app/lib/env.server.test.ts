import { expect, test } from 'vitest';
import { EnvError, parseEnv } from './env.server.ts';
import type { EnvSource } from './env-settings.ts';

const DEMO: EnvSource = {
  DATABASE_URL: 'postgresql://shop:secret@127.0.0.1:5432/shop',
  SESSION_SECRET: 'demo_0123456789abcdef0123456789abcdef',
  STRIPE_SECRET_KEY: 'sk_test_demo',
  STRIPE_WEBHOOK_SECRET: 'whsec_demo_1',
};

const PRODUCTION: EnvSource = {
  MODE: 'production',
  PUBLIC_URL: 'https://haat.example.in',
  DATABASE_URL: DEMO.DATABASE_URL,
  SESSION_SECRET: 'q8Zr2LxT7vNcM4kWb9YpJ6sHd3FgA5eU',
  STRIPE_SECRET_KEY: 'sk_live_abc',
  STRIPE_WEBHOOK_SECRET: 'whsec_abc',
  SMS_WEBHOOK_URL: 'https://sms.example.in/send',
  OPERATOR_LEGAL_NAME: 'Example Federation',
  OPERATOR_ADDRESS: '1 Example Road, Patna 800001',
  OPERATOR_EMAIL: 'office@example.in',
  OPERATOR_PHONE: '+91 612 000 0000', OPERATOR_GSTIN: '02DEMAS0000D1Z3',
  GRIEVANCE_OFFICER_NAME: 'A. Officer',
  GRIEVANCE_OFFICER_EMAIL: 'grievance@example.in',
  GRIEVANCE_OFFICER_PHONE: '+91 612 000 0001',
};

function problemsOf(source: EnvSource) {
  const parsed = parseEnv(source);
  return parsed.ok ? [] : parsed.problems.map(({ variable }) => variable);
}

test('the demo starts on loopback with the defaults', () => {
  const parsed = parseEnv(DEMO);
  expect(parsed.ok && parsed.value).toMatchObject({
    MODE: 'demo', HOST: '127.0.0.1', PORT: 3000, PUBLIC_URL: 'http://localhost:3000', TRUST_PROXY: false, STRIPE_PAYMENT_METHODS: [],
  });
});

test('the public address follows the port, and loses its slash', () => {
  const at = (source: EnvSource) => {
    const parsed = parseEnv({ ...DEMO, ...source });
    return parsed.ok && parsed.value.PUBLIC_URL;
  };
  expect(at({ PORT: '4100' })).toBe('http://localhost:4100');
  expect(at({ PUBLIC_URL: 'http://127.0.0.1:9/' })).toBe('http://127.0.0.1:9');
});

test('an empty variable counts as unset', () => {
  expect(problemsOf({ ...DEMO, PORT: '', PUBLIC_URL: ' ' })).toEqual([]);
  expect(problemsOf({ ...DEMO, SESSION_SECRET: '' })).toEqual(['SESSION_SECRET']);
});

test('payment methods are a list', () => {
  const parsed = parseEnv({ ...DEMO, STRIPE_PAYMENT_METHODS: 'card, upi' });
  expect(parsed.ok && parsed.value.STRIPE_PAYMENT_METHODS).toEqual(['card', 'upi']);
});

test.each([
  ['MODE', 'staging'],
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['TRUST_PROXY', 'perhaps'],
  ['DATABASE_URL', 'mysql://127.0.0.1/shop'],
  ['STRIPE_API_BASE_URL', 'stripe'],
  ['SMTP_URL', 'mail.example.in'],
  ['HOST', '0.0.0.0'],
  ['PUBLIC_URL', 'https://haat.example.in'],
  ['PUBLIC_URL', 'https://localhost.example.in'],
  ['STRIPE_SECRET_KEY', 'sk_live_abc'],
])('the demo refuses %s=%s', (variable, text) => {
  expect(problemsOf({ ...DEMO, [variable]: text })).toEqual([variable]);
});

test('production starts when everything is set', () => {
  expect(problemsOf(PRODUCTION)).toEqual([]);
});

test.each(Object.keys(PRODUCTION).filter((variable) => variable !== 'MODE'))('production refuses to start without %s', (variable) => {
  expect(problemsOf({ ...PRODUCTION, [variable]: undefined })).toEqual([variable]);
});

test.each([
  ['PUBLIC_URL', 'http://haat.example.in'],
  ['SESSION_SECRET', 'short'],
  ['SESSION_SECRET', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ['SESSION_SECRET', 'demo_q8Zr2LxT7vNcM4kWb9YpJ6sHd3FgA5eU'],
  ['STRIPE_SECRET_KEY', 'sk_test_abc'],
  ['STRIPE_WEBHOOK_SECRET', 'whsec_demo_abc'],
  ['STRIPE_API_BASE_URL', 'http://127.0.0.1:3001'],
  ['SMS_WEBHOOK_URL', 'http://sms.example.in/send'],
])('production refuses %s=%s', (variable, text) => {
  expect(problemsOf({ ...PRODUCTION, [variable]: text })).toEqual([variable]);
});

test('an error is one line that names the variable', () => {
  const error = new EnvError([{ variable: 'SESSION_SECRET', message: 'is not set' }]);
  expect(error.message).toBe("Can't start: SESSION_SECRET is not set.");
});

test('a bucket needs its keys, and https in production', () => {
  const bucket = { STORAGE_URL: 's3://haat?endpoint=http://s3.example.in&region=ap-south-1' };
  expect(problemsOf({ ...DEMO, ...bucket })).toEqual(['STORAGE_ACCESS_KEY', 'STORAGE_SECRET_KEY']);
  const withKeys = { ...bucket, STORAGE_ACCESS_KEY: 'a', STORAGE_SECRET_KEY: 'b' };
  expect(problemsOf({ ...DEMO, ...withKeys })).toEqual([]);
  expect(problemsOf({ ...PRODUCTION, ...withKeys })).toEqual(['STORAGE_URL']);
  expect(problemsOf({ ...DEMO, STORAGE_URL: 'ftp://x' })).toEqual(['STORAGE_URL']);
});
