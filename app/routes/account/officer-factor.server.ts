import { deviceWords } from '#app/domain/accounts/device.ts';
import { rememberDevice } from '#app/domain/accounts/known-device.server.ts';
import { officerProgress } from '#app/domain/accounts/officer-progress.server.ts';
import { passSecondFactor, type SecondFactor } from '#app/domain/accounts/pass-second-factor.server.ts';
import { signedIn } from '#app/domain/accounts/session-cookie.server.ts';
import type { FormState } from '#app/lib/forms.ts';
import { moveOn, moveTo, refusedBy } from './page.server.ts';
import type { PendingOfficerArgs } from './scope.server.ts';

/** Tries a second factor and lets the officer in, or says beside the field why not. */
export async function tryFactor({ request, sessionId, officerId, now }: PendingOfficerArgs, factor: SecondFactor['factor'], form: FormState) {
  const passed = await passSecondFactor({ sessionId, officerId, factor, device: deviceWords(request.headers.get('user-agent')), now });
  if (!passed.ok) {
    if (passed.error === 'session-ended') return moveOn(request, '/account/officer');
    return refusedBy(form, 'code', passed.error === 'factor-wrong' && factor.kind === 'recovery' ? { error: 'recovery-wrong' } : passed, now);
  }
  const next = officerProgress.read(request, now)?.next ?? '/admin';
  return moveTo(next, signedIn(passed.value.token), rememberDevice(passed.value.email, now), officerProgress.clear());
}
