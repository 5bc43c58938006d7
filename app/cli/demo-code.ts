import { totpCode } from '#app/domain/accounts/totp.server.ts';
import { DEMO_TOTP_SECRET } from '../../prisma/seed/demo-secrets.ts';

const PERIOD_SECONDS = 30;

/** `npm run demo:code`: what the demo officers' authenticator app would show now. */
export async function run(): Promise<void> {
  const now = new Date();
  const left = PERIOD_SECONDS - (Math.floor(now.getTime() / 1_000) % PERIOD_SECONDS);
  console.log(`${totpCode(DEMO_TOTP_SECRET, now)} (for ${left} s more; in an app: ${DEMO_TOTP_SECRET})`);
}
