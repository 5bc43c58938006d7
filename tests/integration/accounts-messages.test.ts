import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { httpMessenger } from '#app/adapters/sms-http.server.ts';
import { smtpMailer } from '#app/adapters/smtp.server.ts';
import { deliverMessages } from '#app/domain/notifications/deliver-messages.server.ts';
import { sendMessage, sendMessages, type NewMessage } from '#app/domain/notifications/send-message.server.ts';
import { tidyMessages } from '#app/domain/notifications/tidy-messages.server.ts';
import { db } from '#app/lib/db.server.ts';
import { after, days } from '#app/lib/time.ts';
import { loader as outbox } from '#app/routes/dev/outbox.tsx';
import { Browser } from '../support/form-browser.ts';
import { waitingJobs } from '../support/placed-order.ts';

const NOW = new Date('2026-11-02T03:30:00Z');
const NOWHERE = { mailer: null, messenger: null };
const words = (changes: Partial<NewMessage> = {}): NewMessage => ({ channel: 'SMS', address: '+919876543210', language: 'hi', body: '123456 आपका कोड है', now: NOW, ...changes });

interface Received {
  readonly headers: Record<string, unknown>;
  readonly body: unknown;
}

/** A text message gateway that answers as it is told. */
async function gateway(answers: number[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
      response.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return { received, messenger: httpMessenger(`http://127.0.0.1:${(server.address() as AddressInfo).port}/send`) };
}

test('a message and its job come and go with the transaction that tells of them', async () => {
  const id = await db.$transaction((tx) => sendMessage(tx, words()));
  expect(await waitingJobs(id)).toHaveLength(1);
  let lost = '';
  await db.$transaction(async (tx) => {
    lost = await sendMessage(tx, words());
    throw new Error('taken back');
  }).catch(() => undefined);
  expect(await db.message.findUnique({ where: { id: lost } })).toBeNull();
  expect(await waitingJobs(lost)).toHaveLength(0);
});

test('a text message goes to the gateway once, under its id, and is emptied in production', async () => {
  const { received, messenger } = await gateway([]);
  const id = await sendMessage(db, words());
  const options = { now: NOW, via: { mailer: null, messenger }, demo: false };
  await deliverMessages([id], options);
  await deliverMessages([id], options);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ headers: { 'idempotency-key': id }, body: { to: '+919876543210', text: '123456 आपका कोड है' } });
  expect(await db.message.findUniqueOrThrow({ where: { id } })).toMatchObject({ body: '', sentAt: NOW });
});

test('a gateway that fails is tried again with the same key, and the message keeps its words until then', async () => {
  const { received, messenger } = await gateway([500]);
  const id = await sendMessage(db, words());
  const options = { now: NOW, via: { mailer: null, messenger }, demo: false };
  await expect(deliverMessages([id], options)).rejects.toThrow('answered 500');
  expect(await db.message.findUniqueOrThrow({ where: { id } })).toMatchObject({ sentAt: null, body: '123456 आपका कोड है' });
  await deliverMessages([id], options);
  expect(received.map(({ headers }) => headers['idempotency-key'])).toEqual([id, id]);
});

test('of several at once one that fails keeps none of the others, and only that one is tried again', async () => {
  const { received, messenger } = await gateway([200, 500]);
  const ids = await sendMessages(db, [words(), words(), words()]);
  expect(await waitingJobs(ids[2]!)).toEqual(['send-messages']);
  const options = { now: NOW, via: { mailer: null, messenger }, demo: false };
  await expect(deliverMessages(ids, options)).rejects.toThrow('answered 500');
  await deliverMessages(ids, options);
  const [first, failed, third, again] = received.map(({ headers }) => headers['idempotency-key']);
  expect([new Set([first, failed, third]), again]).toEqual([new Set(ids), failed]);
});

test('an e-mail goes through a mail server with its words whole', async () => {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => { mails.push(text); done(); });
    },
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', () => done()); });
  onTestFinished(() => new Promise<void>((done) => { server.close(() => done()); }));
  const mailer = smtpMailer({ url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, from: { name: 'SHG Haat', address: 'haat@example.in' } });
  const id = await sendMessage(db, words({ channel: 'EMAIL', address: 'asha@example.in', subject: 'Your code\r\nBcc: x@example.in', body: 'Line one\nLine two' }));
  await deliverMessages([id], { now: NOW, via: { mailer, messenger: null }, demo: false });
  const [mail = ''] = mails;
  expect(mail).toContain(`Message-ID: <${id}@example.in>`);
  expect(mail).toContain('To: asha@example.in');
  expect(mail).toContain('Line one\r\nLine two');
  expect(mail).not.toMatch(/^Bcc:/m);
});

test('in demo a message ends at the outbox page; in production a missing channel is a failure', async () => {
  const id = await sendMessage(db, words({ body: 'दुकान का संदेश https://shop.example/orders/x' }));
  await expect(deliverMessages([id], { now: NOW, via: NOWHERE, demo: false })).rejects.toThrow('SMS_WEBHOOK_URL');
  await deliverMessages([id], { now: NOW, via: NOWHERE, demo: true });
  const { messages } = (await new Browser().get(outbox, '/dev/outbox')).data;
  expect(messages.find((message) => message.id === id)).toMatchObject({ sentAt: NOW, body: expect.stringContaining('दुकान') });
});

test('a message that could not be sent for two days loses its words and stays unsent', async () => {
  const id = await sendMessage(db, words());
  await tidyMessages(after(NOW, days(1)));
  expect((await db.message.findUniqueOrThrow({ where: { id } })).body).not.toBe('');
  await tidyMessages(after(NOW, days(3)));
  expect(await db.message.findUniqueOrThrow({ where: { id } })).toMatchObject({ body: '', sentAt: null });
  await deliverMessages([id], { via: NOWHERE, demo: false });
});
