#!/usr/bin/env node
// The program the Prisma CLI starts as its schema engine. Prisma would download a native one; this runs the same engine
// compiled to WebAssembly, which comes with npm. The CLI speaks JSON-RPC to it, one message a line.
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { MigrationAdapterFactory } from './postgres-adapter.js';
import { loadSchemaEngine, takePanic } from './wasm.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    version: { type: 'boolean' },
  },
});

if (values.version) {
  const { version } = await loadSchemaEngine();
  console.log(`schema-engine-wasm ${version()}`);
  process.exit(0);
}
// `schema-engine cli can-connect-to-database`: asked before a migration; the migration itself says why when it can't.
if (positionals[0] === 'cli') process.exit(0);

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

let engine;
/** The engine is made on the first call: a process that only answers `getDatabaseVersion` need not load 3 MB of wasm. */
async function getEngine() {
  engine ??= (async () => {
    const { SchemaEngine } = await loadSchemaEngine();
    const files = values.datamodels ?? [];
    const datamodels = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')]));
    const url = values.datasource ? JSON.parse(String(values.datasource)).url : undefined;
    const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory({ connectionString: url }));
    return SchemaEngine.new({ datamodels: files.length > 0 ? datamodels : undefined }, () => {}, adapter);
  })();
  return engine;
}

let waiting;

async function answer({ id, method, params }) {
  waiting = id;
  try {
    const result = await (await getEngine())[method](params);
    if (result?.stdout) send({ id: 'print', method: 'print', params: { content: result.stdout } });
    send({ id, result: result ?? null });
  } catch (error) {
    refuse(id, error);
  }
}

function refuse(id, error) {
  const panicked = takePanic();
  const message = panicked ?? (error instanceof Error ? error.message : String(error));
  send({ id, error: { code: 4466, message, data: { is_panic: panicked !== undefined, message, error_code: error?.code } } });
}

// A panic inside the engine surfaces here, beside the call that will now never end.
process.on('uncaughtException', (error) => {
  refuse(waiting, error);
  process.exitCode = 101;
  process.stdin.destroy();
});

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const message = JSON.parse(line);
  if (message.method) await answer(message);
}
