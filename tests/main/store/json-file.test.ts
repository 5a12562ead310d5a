import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JsonFile } from '@main/store/files/json-file';
import { decodeJson, encodeJson, type JsonFormat } from '@main/store/files/json-format';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeScratch } from '../../support/scratch';

interface Note {
  readonly text: string;
}
const FORMAT: JsonFormat<Note> = {
  kind: 'note',
  schema: z.object({ text: z.string() }),
  migrations: [],
};
/** A later program's format: version 1 called the field `words`. */
const LATER: JsonFormat<Note> = {
  ...FORMAT,
  migrations: [({ words, ...rest }) => ({ ...rest, text: words })],
};
const GOOD = '{"schemaVersion":1,"kind":"note","text":"王某"}';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a document is whole, or it is damaged, never empty', () => {
  it.each([
    ['empty', ''],
    ['cut off', GOOD.slice(0, 20)],
    ['filled with zeros after a power cut', '\0'.repeat(GOOD.length)],
    ['zeros at the end', `${GOOD}\0\0`],
    ['an empty object', '{}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another kind of file', GOOD.replace('note', 'ledger')],
    ['a version that is no number', GOOD.replace('1', '"1"')],
    ['version 0', GOOD.replace('1', '0')],
    ['version 1.5', GOOD.replace('1', '1.5')],
    ['a wrong field', GOOD.replace('"王某"', '5')],
  ])('%s → damaged', async (_name, text) => {
    expect((await decodeJson(FORMAT, bytes(text))).state).toBe('damaged');
  });

  it('bytes that are not UTF-8 → damaged (bug: names turned into �)', async () => {
    const broken = bytes(GOOD);
    broken[broken.length - 3] = 0xff;
    expect((await decodeJson(FORMAT, broken)).state).toBe('damaged');
  });

  it('a byte order mark, as Notepad adds it, is harmless', async () => {
    expect(await decodeJson(FORMAT, bytes(`\uFEFF${GOOD}`))).toEqual({
      state: 'ok',
      data: { text: '王某' },
    });
  });

  it('a newer version is told apart from a damaged one', async () => {
    const newer = GOOD.replace('1', '2');
    expect(await decodeJson(FORMAT, bytes(newer))).toEqual({ state: 'newer', version: 2 });
  });

  it('an older version goes through its migration and is written as the newest', async () => {
    const old = bytes('{"schemaVersion":1,"kind":"note","words":"旧"}');
    expect(await decodeJson(LATER, old)).toEqual({ state: 'ok', data: { text: '旧' } });
    const written = JSON.parse(new TextDecoder().decode(await encodeJson(LATER, { text: '新' })));
    expect(written).toEqual({ schemaVersion: 2, kind: 'note', text: '新' });
  });

  it('keeps every character of a name', async () => {
    const text = '𠮷田 㛃 阿卜杜热合曼·买买提';
    expect(await decodeJson(FORMAT, await encodeJson(FORMAT, { text }))).toEqual({
      state: 'ok',
      data: { text },
    });
  });
});

describe('a document file', () => {
  const open = (): { path: string; file: JsonFile<Note> } => {
    const path = join(makeScratch(), 'note.json');
    return { path, file: new JsonFile(path, FORMAT) };
  };

  it('missing is null, not an error; what is written is read again', async () => {
    const { path, file } = open();
    expect(await file.load()).toBeNull();
    await file.replace({ text: '一' });
    expect(await new JsonFile(path, FORMAT).load()).toEqual({ text: '一' });
  });

  it('a damaged file throws and stays as it is (bug: lowdb writes its defaults over it)', async () => {
    const { path, file } = open();
    writeFileSync(path, GOOD.slice(0, 20));
    await expect(file.load()).rejects.toMatchObject({ kind: 'damaged', file: 'note.json' });
    expect(file.data).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe(GOOD.slice(0, 20));
  });

  it('a file that somebody else changed is not overwritten', async () => {
    const { path, file } = open();
    await file.replace({ text: '我写的' });
    const foreign = GOOD.replace('王某', '别人写的');
    writeFileSync(path, foreign);
    await expect(file.replace({ text: '我又写' })).rejects.toMatchObject({
      kind: 'changed_outside',
    });
    expect(readFileSync(path, 'utf8')).toBe(foreign);
    expect(file.data).toEqual({ text: '我写的' });
  });

  it('a foreign change with the same length and time is seen too (bug: trusting time and size)', async () => {
    const { path, file } = open();
    await file.replace({ text: '甲' });
    const foreign = `${path}.other`;
    writeFileSync(foreign, readFileSync(path, 'utf8').replace('甲', '乙'));
    const { atime, mtime } = statSync(path);
    utimesSync(foreign, atime, mtime);
    renameSync(foreign, path);
    await expect(file.replace({ text: '丙' })).rejects.toMatchObject({ kind: 'changed_outside' });
  });

  it('a file that was taken away or appeared meanwhile is a foreign change', async () => {
    const { path, file } = open();
    expect(await file.load()).toBeNull();
    writeFileSync(path, GOOD);
    await expect(file.replace({ text: '一' })).rejects.toMatchObject({ kind: 'changed_outside' });
    await file.load();
    rmSync(path);
    await expect(file.replace({ text: '一' })).rejects.toMatchObject({ kind: 'changed_outside' });
  });

  it('touching a file changes nothing (bug: a sync program locks the studio out)', async () => {
    const { path, file } = open();
    await file.replace({ text: '一' });
    utimesSync(path, new Date(), new Date(Date.now() + 60_000));
    await file.replace({ text: '二' });
    expect(JSON.parse(readFileSync(path, 'utf8')).text).toBe('二');
  });

  it('a slow read never puts old data over a newer write', async () => {
    const { file } = open();
    await file.replace({ text: '旧' });
    file.forget();
    await Promise.all([file.load(), file.replace({ text: '新' }), file.load()]);
    expect(file.data).toEqual({ text: '新' });
  });
});
