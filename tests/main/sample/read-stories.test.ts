import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  parseStories,
  readSample,
  STORY_FILE,
  STORY_FOLDER,
} from '@main/services/sample/read-stories';
import { describe, expect, it } from 'vitest';
import {
  ALL_RECORDS,
  ALL_STORIES,
  OTHER_STORIES,
  RESOURCES,
  readStoryFile,
  STORY_FILES,
} from '../../support/sample-stories';
import { makeScratch } from '../../support/scratch';
import { startFlowerStudio, tellRecords, tellStories } from '../../support/tell-stories';

const DESK = '18-desk.json';
const ENQUIRIES = '21-enquiries.json';

// The file as it ships, one thing in it changed.
type Told = Record<string, unknown>;
type Change = (stories: Told[], file: Told) => void;
function changed(change: Change): string {
  const file = JSON.parse(readStoryFile(DESK)) as Told & { stories: Told[] };
  change(file.stories, file);
  return JSON.stringify(file);
}

function at(story: Told | undefined, name: string): Told {
  const part = story?.[name];
  return (Array.isArray(part) ? part[0] : part) as Told;
}

describe('示例的故事文件', () => {
  it('每个文件都按规矩取名，没有一个会被漏读', async () => {
    expect(STORY_FILES.filter((name) => !STORY_FILE.test(name))).toEqual([]);
    expect(await readSample(RESOURCES)).toEqual({ stories: ALL_STORIES, records: ALL_RECORDS });
    expect(OTHER_STORIES).toHaveLength(ALL_STORIES.length - 1);
  });

  it('故事的名字没有重复：报错时说得清是哪一个', () => {
    const keys = [...ALL_STORIES, ...ALL_RECORDS].map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(STORY_FILES)('%s 里的每一个故事都能一步一步办下来', { timeout: 60_000 }, async (name) => {
    const program = await startFlowerStudio({ now: '2026-11-22T08:30:00+08:00' });
    const { stories, records } = parseStories(name, readStoryFile(name));
    const naming = (key: string) => (cause: unknown) => {
      throw new Error(`${name}, ${key}`, { cause });
    };
    for (const story of stories) await tellStories(program, [story]).catch(naming(story.key));
    // One may name another of its file; who tells them names the one that fails.
    await tellRecords(program, records);
    await program.services.current.close();
  });
});

describe('写错的故事文件', () => {
  it.each<[string, Change, string]>([
    [
      '故事里多了一个不认识的键',
      ([first]) => Object.assign(first ?? {}, { flower: 'hemu' }),
      'sample/18-desk.json: story 1 (session-today): 出现未知的键(key): "flower"',
    ],
    [
      '纠纷里写错了键名',
      ([, second]) => Object.assign(at(second, 'dispute'), { ammount: 3 }),
      'story 2 (session-today-evening), dispute: 出现未知的键(key): "ammount"',
    ],
    [
      '当事人写错了键名',
      ([first]) => Object.assign(at(first, 'applicants'), { phone: '1' }),
      'story 1 (session-today), applicants.0: 出现未知的键(key): "phone"',
    ],
    [
      '类别不在十八类里',
      ([first]) => Object.assign(at(first, 'dispute'), { category: 'noise' }),
      'story 1 (session-today), dispute.category: ',
    ],
    [
      '结果的种类不认识',
      ([first]) => Object.assign(at(first, 'outcome'), { kind: 'opened' }),
      'story 1 (session-today), outcome.kind: ',
    ],
    [
      '少了必须写的',
      ([first]) => delete at(first, 'dispute').requests,
      'story 1 (session-today), dispute.requests: ',
    ],
    [
      '日子不是整数',
      ([first]) => Object.assign(first ?? {}, { registered: '-3' }),
      'story 1 (session-today), registered: ',
    ],
    [
      '说话的人不在当事人里',
      ([first]) => Object.assign(at(first, 'sessions'), { said: { b2: '我不是当事人。' } }),
      'story 1 (session-today), sessions.0: there is no party b2',
    ],
    [
      '缺席的人不在当事人里',
      ([first]) => Object.assign(at(first, 'sessions'), { absent: ['a3'] }),
      'story 1 (session-today), sessions.0: there is no party a3',
    ],
    [
      '不同意的人不在当事人里',
      ([first]) => Object.assign(first ?? {}, { refusedBy: 'a9' }),
      'story 1 (session-today), refusedBy: there is no party a9',
    ],
    [
      '履行的义务协议里没有',
      ([first]) =>
        Object.assign(first ?? {}, {
          events: [{ kind: 'fulfillment', day: 0, obligation: 1, state: 'overdue', note: '没付' }],
        }),
      'story 1 (session-today), events.0: there is no obligation 1',
    ],
    [
      '没有名字的故事',
      ([first]) => delete first?.key,
      'sample/18-desk.json: story 1 (without a key), key: ',
    ],
    [
      '文件里多了一个不认识的键',
      (_stories, file) => Object.assign(file, { order: 1 }),
      'sample/18-desk.json: the file: 出现未知的键(key): "order"',
    ],
    ['一个故事也没有', (stories) => stories.splice(0), 'sample/18-desk.json: stories: '],
  ])('%s：说得出是哪个文件、哪个故事、哪一处', (_name, change, sentence) => {
    expect(() => parseStories(DESK, changed(change))).toThrow(sentence);
  });

  it.each<[string, (told: string) => string, string]>([
    [
      '没有这样的一步',
      (told) => told.replace('"enquiries.turnIntoCase"', '"enquiries.turn"'),
      'steps.1.act: there is no such act',
    ],
    [
      '这一步缺了要填的',
      (told) => told.replace('"way": "visit"', '"weg": "visit"'),
      'steps.0.input.asked.way: ',
    ],
  ])('咨询的故事，%s：读的时候就说得出在哪里', (_name, spoil, sentence) => {
    const told = readStoryFile(ENQUIRIES);
    expect(spoil(told)).not.toBe(told);
    expect(() => parseStories(ENQUIRIES, spoil(told))).toThrow(sentence);
    expect(() => parseStories(ENQUIRIES, spoil(told))).toThrow(
      /sample\/21-enquiries\.json: story \d \(/,
    );
  });

  it('不是 JSON：说得出是哪个文件', () => {
    expect(() => parseStories(DESK, '{ "stories": [')).toThrow('sample/18-desk.json is not JSON');
  });

  it('一个文件读不了，就一个故事也不讲：半份示例不冒充一整份', async () => {
    const resources = makeScratch();
    mkdirSync(join(resources, STORY_FOLDER));
    await expect(readSample(resources)).rejects.toThrow('no stories in');
    writeFileSync(join(resources, STORY_FOLDER, '01-land.json'), readStoryFile(DESK));
    writeFileSync(join(resources, STORY_FOLDER, DESK), '{}');
    await expect(readSample(resources)).rejects.toThrow('sample/18-desk.json');
  });
});
