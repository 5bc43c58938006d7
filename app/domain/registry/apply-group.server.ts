import type { GroupApplication } from '#app/generated/prisma/client.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { slugWith } from '#app/lib/slug.ts';
import { indianDay } from '#app/lib/time.ts';
import { enrolPerson } from './enrol-person.server.ts';
import type { ApplicationForm, Bearer } from './forms.ts';

export type ApplyRefusal = 'already-member' | 'already-open' | 'place-unknown' | 'federation-unknown' | 'date-future';

interface Applicant {
  readonly id: string;
  readonly name: string;
}

/**
 * A group asks to sell. The applicant becomes an active member; the office bearers she names become persons with their
 * numbers as logins. A group that was refused mends its details and asks again. Refuses: an applicant who is an active
 * member of another group or of one that is already approved, a second open application, an unknown place or federation, a founding day yet to come.
 */
export async function applyGroup(applicant: Applicant, form: ApplicationForm, now: Date): Promise<Result<GroupApplication, ApplyRefusal>> {
  if (form.formedOn && form.formedOn > indianDay(now)) return err('date-future');
  return db.$transaction(async (tx) => {
    // One applicant, one application at a time: a second click waits here and then finds the first.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${applicant.id}::uuid FOR UPDATE`;
    const membership = await tx.membership.findFirst({ where: { personId: applicant.id, leftOn: null }, select: { groupId: true, group: { select: { status: true } } } });
    if (membership?.group.status === 'APPLIED') return err('already-open');
    if (membership && membership.group.status !== 'REFUSED') return err('already-member');
    if (!(await tx.place.findUnique({ where: { id: form.placeId }, select: { id: true } }))) return err('place-unknown');
    if (form.standing === 'FEDERATION_GSTIN' && !(await tx.federation.findUnique({ where: { id: form.federationId ?? '' }, select: { id: true } }))) {
      return err('federation-unknown');
    }

    const groupId = membership ? await mendGroup(tx, membership.groupId, form) : await createGroup(tx, applicant, form, now);
    await writePapers(tx, groupId, form, now);
    const application = await tx.groupApplication.create({ data: { groupId, submittedById: applicant.id, submittedAt: now } });
    await recordAudit(tx, { action: 'apply-group', subject: { kind: 'group', id: groupId }, by: { personId: applicant.id } });
    return ok(application);
  });
}

function details(form: ApplicationForm) {
  const nameEn = form.nameEn ?? form.nameHi ?? '';
  return {
    nameEn,
    nameHi: form.nameHi ?? nameEn,
    placeId: form.placeId,
    pin: form.pin,
    address: form.address,
    formedOn: form.formedOn ? new Date(form.formedOn) : null,
    makesFood: form.makesFood === 'yes',
    fssai: form.fssai ?? null,
    storyHi: form.story ?? '',
    storyEn: form.story ?? '',
  };
}

async function mendGroup(tx: DbOrTransaction, groupId: string, form: ApplicationForm): Promise<string> {
  await tx.group.update({ where: { id: groupId }, data: { ...details(form), status: 'APPLIED' } });
  return groupId;
}

async function createGroup(tx: DbOrTransaction, applicant: Applicant, form: ApplicationForm, now: Date): Promise<string> {
  const id = newId();
  const data = details(form);
  await tx.group.create({ data: { ...data, id, slug: slugWith(form.nameEn ?? '', id, 'group') } });
  const today = new Date(indianDay(now));
  await tx.membership.create({ data: { personId: applicant.id, groupId: id, role: form.myRole, joinedOn: today } });
  const bearers: [Bearer, string, string][] = [
    ['PRESIDENT', form.presidentName, form.presidentMobile],
    ['SECRETARY', form.secretaryName, form.secretaryMobile],
    ['TREASURER', form.treasurerName, form.treasurerMobile],
  ];
  for (const [role, name, mobile] of bearers) {
    if (role === form.myRole) continue;
    await enrolPerson(tx, { groupId: id, name, mobile, role }, now);
  }
  return id;
}

async function writePapers(tx: DbOrTransaction, groupId: string, form: ApplicationForm, now: Date): Promise<void> {
  const inForceFrom = new Date(indianDay(now));
  const standing = {
    kind: form.standing,
    pan: form.pan ?? null,
    gstin: form.standing === 'OWN_GSTIN' ? (form.gstin ?? null) : null,
    federationId: form.standing === 'FEDERATION_GSTIN' ? (form.federationId ?? null) : null,
    enrolmentNumber: form.standing === 'UNREGISTERED' ? (form.enrolmentNumber ?? null) : null,
  };
  const account = { holder: form.holder, accountNumber: form.accountNumber, ifsc: form.ifsc };
  const key = { groupId_inForceFrom: { groupId, inForceFrom } };
  await tx.taxStanding.upsert({ where: key, create: { groupId, inForceFrom, ...standing }, update: standing });
  await tx.bankAccount.upsert({ where: key, create: { groupId, inForceFrom, ...account }, update: account });
}
