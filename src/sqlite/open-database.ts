import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';

export type SqliteDatabase = Database.Database;

/** Another process may hold the lock for as long as its largest commit takes: 50,000 lines are 0.4 s. */
const patienceMs = 10_000;

/**
 * Opens a database, made when it isn't there. Readers never wait for writers, and what is committed survives the loss
 * of power as well as `kill -9`.
 * @param schema statements that make what is missing, run each time
 */
export function openDatabase(path: string, schema: string): SqliteDatabase {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new Database(path, { timeout: patienceMs });
  database.pragma(`busy_timeout = ${patienceMs}`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(schema);
  return database;
}
