import { resolve } from 'node:path';
import { z } from 'zod';
import { parseStorageUrl } from './storage-url.ts';

const url = (protocols: RegExp, what: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), `must be ${what}`);
const httpUrl = url(/^https?:$/, 'a web address that starts with https:// or http://');
const required = z.string({ error: 'is not set' }).trim().min(1, 'is empty');

const schema = z.object({
  MODE: z.enum(['demo', 'production'], { error: 'must be "demo" or "production"' }).default('demo'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('must be a number').int('must be a whole number').min(1, 'must be 1 to 65535').max(65_535, 'must be 1 to 65535').default(3000),
  PUBLIC_URL: httpUrl.optional(),
  TRUST_PROXY: z.stringbool({ error: 'must be "true" or "false"' }).default(false),
  DATABASE_URL: url(/^postgres(ql)?:$/, 'a PostgreSQL address, such as postgresql://user:password@host:5432/database'),
  DATA_DIR: z.string().default('.data'),
  STORAGE_URL: z.string().transform((text, context) => {
    const storage = parseStorageUrl(text);
    if (!storage) context.addIssue('must be a folder, or s3://BUCKET?endpoint=https://…&region=…');
    return storage;
  }).optional(),
  STORAGE_ACCESS_KEY: z.string().default(''),
  STORAGE_SECRET_KEY: z.string().default(''),
  SESSION_SECRET: required,
  STRIPE_SECRET_KEY: required,
  STRIPE_WEBHOOK_SECRET: required,
  STRIPE_API_BASE_URL: httpUrl.default('https://api.stripe.com'),
  STRIPE_PAYMENT_METHODS: z.string().default(''),
  SMTP_URL: url(/^smtps?:$/, 'a mail server address, such as smtps://user:password@host:465').optional(),
  SMS_WEBHOOK_URL: httpUrl.optional(),
  OPERATOR_LEGAL_NAME: required,
  OPERATOR_ADDRESS: required,
  OPERATOR_EMAIL: required,
  OPERATOR_PHONE: required,
  OPERATOR_GSTIN: z.string({ error: 'is not set' }).regex(/^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][Z1-9ABD-J][0-9A-Z]$/, 'must be a GSTIN: whoever runs a shop for others is registered (section 24 CGST Act)'),
  GRIEVANCE_OFFICER_NAME: required,
  GRIEVANCE_OFFICER_EMAIL: required,
  GRIEVANCE_OFFICER_PHONE: required,
});

/** The settings as variables give them, whatever the mode; what a mode adds is checked by `parseEnv`. */
export const settings = schema.transform((given) => ({
  ...given,
  /** The shop's origin as browsers see it, without a slash at the end. */
  PUBLIC_URL: new URL(given.PUBLIC_URL ?? `http://localhost:${given.PORT}`).origin,
  /** An absolute path. */
  DATA_DIR: resolve(given.DATA_DIR),
  /** The kinds of payment to offer; empty leaves the choice to the Stripe account's settings. */
  STRIPE_PAYMENT_METHODS: given.STRIPE_PAYMENT_METHODS.split(',').map((method) => method.trim()).filter(Boolean),
}));

export type Env = Readonly<z.output<typeof settings>>;
export type EnvSource = Readonly<Record<string, string | undefined>>;
export type EnvProblem = { readonly variable: string; readonly message: string };
