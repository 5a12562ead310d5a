import { createRequire } from 'node:module';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { makeLifelikeCases } from './lifelike-cases';

interface Statement {
  run(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
  get(...values: unknown[]): unknown;
}
interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

const HAS_PAGE = 'SELECT json FROM cases';

/** SQLite, or the reason why it cannot be loaded here. */
export function openSqlite(path: string): Database | string {
  try {
    // The prebuilt part is not there for every computer, so it is asked for at run time.
    const Sqlite = createRequire(import.meta.url)('libsql') as new (path: string) => Database;
    const database = new Sqlite(path);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    return database;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Puts the same cases into SQLite: the case as JSON, columns with indexes for lists, one text to search. */
export function fillSqlite(database: Database, count: number): void {
  database.exec(`
    CREATE TABLE cases (
      id TEXT PRIMARY KEY, year INT, ordinal INT, status TEXT, category TEXT, registered TEXT,
      mediator TEXT, amount INT, updated TEXT, text TEXT, json TEXT);
    CREATE INDEX by_number ON cases (year, ordinal);
    CREATE INDEX by_registered ON cases (registered, year, ordinal);
    CREATE INDEX by_amount ON cases (amount, year, ordinal);
    CREATE INDEX by_updated ON cases (updated, year, ordinal);
    CREATE INDEX by_status ON cases (status, year, ordinal);
    CREATE INDEX by_category ON cases (category, status);
    CREATE INDEX by_mediator ON cases (mediator, status);
    CREATE VIRTUAL TABLE grams USING fts5 (text, content='', tokenize='trigram');
    BEGIN;`);
  const insert = database.prepare('INSERT INTO cases VALUES (?,?,?,?,?,?,?,?,?,?,?)');
  const index = database.prepare('INSERT INTO grams (rowid, text) VALUES (?, ?)');
  let row = 0;
  for (const one of makeLifelikeCases(count)) {
    row += 1;
    insert.run(...rowOf(one));
    index.run(row, textOf(one));
  }
  database.exec('COMMIT; ANALYZE;');
}

function rowOf(one: MediationCase): unknown[] {
  const { registration, serial } = one;
  return [
    one.id,
    serial.year,
    serial.ordinal,
    one.status,
    registration.category,
    registration.registeredOn,
    one.mediators[0]?.mediatorId ?? null,
    registration.amountInDisputeFen,
    one.updatedAt,
    textOf(one),
    JSON.stringify(one),
  ];
}

function textOf(one: MediationCase): string {
  const { registration, parties, number } = one;
  return [
    number,
    registration.title,
    ...parties.flatMap((party) => [
      party.name,
      party.phone,
      party.kind === 'natural_person' ? party.idNumber : party.creditCode,
    ]),
    registration.place,
    registration.community,
    registration.grid,
    registration.description,
  ].join('\n');
}

/** The same questions that the list asks, in SQL. */
export function sqliteQuestions(database: Database) {
  const page = (where: string, order: string) => {
    const items = database.prepare(`${HAS_PAGE} ${where} ORDER BY ${order} LIMIT 20 OFFSET ?`);
    const counts = database.prepare(`SELECT status, count(*) FROM cases ${where} GROUP BY status`);
    return (offset: number, ...values: unknown[]) => [
      items.all(...values, offset),
      counts.all(...values),
    ];
  };
  const likeCount = database.prepare('SELECT count(*) FROM cases WHERE text LIKE ?');
  const likePage = database.prepare(
    `${HAS_PAGE} WHERE text LIKE ? ORDER BY year DESC, ordinal DESC LIMIT 20`,
  );
  const gramCount = database.prepare('SELECT count(*) FROM grams WHERE grams MATCH ?');
  const gramPage = database.prepare(
    `${HAS_PAGE} WHERE rowid IN (SELECT rowid FROM grams WHERE grams MATCH ? ORDER BY rowid DESC LIMIT 20)`,
  );
  return {
    firstPage: page('', 'registered DESC, year DESC, ordinal DESC'),
    byAmount: page('', 'amount, year, ordinal'),
    byUpdate: page('', 'updated DESC, year DESC, ordinal DESC'),
    byStatus: page('WHERE status = ?', 'year DESC, ordinal DESC'),
    byMediator: page('WHERE mediator = ?', 'amount, year, ordinal'),
    like: (word: string) => [likeCount.get(`%${word}%`), likePage.all(`%${word}%`)],
    grams: (word: string) => [gramCount.get(`"${word}"`), gramPage.all(`"${word}"`)],
    save: database.prepare('UPDATE cases SET json = ?, updated = ?, text = ? WHERE id = ?'),
  };
}
