import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

// Catalogue columns of types the adapter refuses, read as a type of the same text form: "char" as bpchar, name as text,
// int2vector as int2[], oid as int8, "char"[] and name[] as text[].
const READ_AS = { 18: 1042, 19: 25, 22: 1005, 26: 20, 1002: 1009, 1003: 1009 };

const { addFields } = pg.Result.prototype;
pg.Result.prototype.addFields = function (fields) {
  for (const field of fields) field.dataTypeID = READ_AS[field.dataTypeID] ?? field.dataTypeID;
  return addFields.call(this, fields);
};

/** The adapter splits a script at every semicolon, which cuts function bodies; PostgreSQL runs the whole of it itself. */
function runScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

/** Connects the schema engine to PostgreSQL, with a scratch ("shadow") database for comparing migrations. */
export class MigrationAdapterFactory extends PrismaPg {
  async connect() {
    return runScriptsWhole(await super.connect());
  }

  async connectToShadowDb() {
    const server = await this.connect();
    const database = `shadow_${globalThis.crypto.randomUUID().replaceAll('-', '_')}`;
    await server.executeScript(`CREATE DATABASE "${database}"`);
    const url = new URL(this.config.connectionString);
    url.pathname = `/${database}`;
    const shadow = await new MigrationAdapterFactory({ connectionString: url.href }).connect();
    const closeShadow = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await closeShadow();
      await server.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
      await server.dispose();
    };
    return shadow;
  }
}
