import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

// PostgreSQL's one-letter type "char", which the catalogue uses and the engine reads as a character.
const CHAR = 18;
// Other types of the catalogue that the adapter refuses, read as a type of the same text form: name as text, int2vector as
// int2[], oid as int8, "char"[] and name[] as text[]; and "char" as bpchar until its column is marked as a character.
const READ_AS = { [CHAR]: 1042, 19: 25, 22: 1005, 26: 20, 1002: 1009, 1003: 1009 };

const { addFields } = pg.Result.prototype;
pg.Result.prototype.addFields = function (fields) {
  for (const field of fields) {
    field.isChar = field.dataTypeID === CHAR;
    field.dataTypeID = READ_AS[field.dataTypeID] ?? field.dataTypeID;
  }
  return addFields.call(this, fields);
};

function markCharacters(adapter) {
  const fieldsOf = new WeakMap();
  const { performIO, queryRaw } = adapter;
  adapter.performIO = async (query) => {
    const result = await performIO.call(adapter, query);
    fieldsOf.set(query, result.fields);
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw.call(adapter, query);
    const fields = fieldsOf.get(query);
    return { ...result, columnTypes: result.columnTypes.map((type, i) => (fields[i].isChar ? ColumnTypeEnum.Character : type)) };
  };
  return adapter;
}

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
    return markCharacters(runScriptsWhole(await super.connect()));
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
