import { encodeDocument } from '@main/store/documents/document-format';
import { LEDGER_FORMAT } from '@main/store/schemas/ledger-v2';
import {
  hasRecords,
  type RawRecord,
  readRecord,
  recordAfter,
  recordAround,
} from '@main/store/search/record-bytes';
import type { MediationCase } from '@shared/domain/case/mediation-case';
import { describe, expect, it } from 'vitest';
import { makeCase, makeSession } from '../../../support/make-case';

// Texts that look like the borders of records.
const NASTY = '\n  {\n   "id": "other"\n  }\n  },\n';
const CASES = ['a', 'b', 'c'].map((id) =>
  makeCase({ id, sessions: [makeSession({ factsFound: `${NASTY}记录${id}` })] }),
);

async function shardOf(cases: MediationCase[], removed: MediationCase[] = []): Promise<Buffer> {
  const recycled = removed.map((one) => ({ removedAt: '2026-11-01T09:00:00+08:00', case: one }));
  const ledger = { month: '2026-11', appliedSeq: 1, cases, recycled };
  return Buffer.from(await encodeDocument(LEDGER_FORMAT, ledger));
}

function allIn(bytes: Buffer): RawRecord[] {
  const records: RawRecord[] = [];
  for (let at = recordAfter(bytes, 0); at !== null; at = recordAfter(bytes, at.end))
    records.push(at);
  return records;
}

describe('在台账文件里认出一件案件', () => {
  it('each by itself, word for word, whatever is written in it', async () => {
    const bytes = await shardOf(CASES);
    expect(hasRecords(bytes)).toBe(true);
    expect(allIn(bytes).map((record) => readRecord(bytes, record))).toEqual(CASES);
  });

  it('the one around a place', async () => {
    const bytes = await shardOf(CASES);
    for (const { id } of CASES)
      expect(recordAround(bytes, bytes.indexOf(`记录${id}`))?.id).toBe(id);
  });

  it('none around what stands outside of records (bug: the head of a file is a find)', async () => {
    const bytes = await shardOf(CASES);
    expect(recordAround(bytes, bytes.indexOf('2026-11'))).toBeNull();
    expect(recordAround(bytes, bytes.length - 2)).toBeNull();
  });

  it('none of 回收站 (bug: a case that was thrown away is found)', async () => {
    const [first, second, third] = CASES as [MediationCase, MediationCase, MediationCase];
    const bytes = await shardOf([first, second], [third]);
    expect(allIn(bytes).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(recordAround(bytes, bytes.indexOf('记录c'))).toBeNull();
  });

  it('bytes that are no longer the record are none', async () => {
    const bytes = await shardOf(CASES);
    const [first] = allIn(bytes);
    if (first === undefined) throw new Error('no record');
    expect(readRecord(bytes, { ...first, id: 'z' })).toBeNull();
    expect(readRecord(bytes, { ...first, end: first.end - 9 })).toBeNull();
    expect(readRecord(Buffer.alloc(0), first)).toBeNull();
  });

  it('a file that somebody laid out otherwise has none to be told apart', () => {
    expect(hasRecords(Buffer.from(JSON.stringify({ cases: CASES })))).toBe(false);
  });
});
