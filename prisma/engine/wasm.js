import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

// The engine leaves the words of a panic here before it throws "unreachable".
const panic = { message: undefined };
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message(message) {
    panic.message = message;
  },
};

/** What the engine said when it panicked, if it did; asking clears it. */
export function takePanic() {
  const { message } = panic;
  panic.message = undefined;
  return message;
}

let loaded;
/** The schema engine's exports. The package's own entry imports the `.wasm` as a module, which Node does not do yet. */
export function loadSchemaEngine() {
  loaded ??= (async () => {
    const script = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
    const wasm = await readFile(script.replace(/\.js$/, '.wasm'));
    const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings });
    bindings.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    return bindings;
  })();
  return loaded;
}
