import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: object;
}

const script = join(__dirname, '../../scripts/lib/second-lists.mjs');
const { collectFirstLists, findSecondLists } = (await import(pathToFileURL(script).href)) as {
  collectFirstLists: (source: Source) => { what: string; names: ReadonlySet<string> }[];
  findSecondLists: (sources: readonly Source[]) => string[];
};
const { parseAst } = await import('vite');

function source(path: string, text: string): Source {
  return { path, text, tree: parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) };
}

const SCHEMA = source(
  'src-shared/domain/visit/visit.ts',
  `export const visitSchema = z.object({
    id: kept(idSchema),
    wentOn: field(localDateSchema, { label: '日期', words: day, privacy: 'none' }),
    who: lineField('谁去的', 60, 'none'),
    place: lineField('地点', 60, 'none'),
    note: textField('记事', 500, 'private'),
    ...common,
  });`,
);
const ACTS = source(
  'src-shared/domain/visit/visit-acts.ts',
  'export const VISIT_ACTS = { go, comeBack, tell, remove, restore } as const satisfies Acts;',
);

function findIn(text: string, path = 'src-renderer/features/visits/form.tsx'): string[] {
  return findSecondLists([SCHEMA, ACTS, source(path, text)]);
}

describe('a second list of fields or acts is found', () => {
  test.each([
    ['an object', 'const EMPTY = { wentOn: null, who: "", place: "", note: "" };'],
    ['a schema of a form', 'const draft = z.object({ wentOn: a, who: b, place: c, note: d });'],
    ['objects spread into one', 'const e = { ...{ wentOn, who }, ...{ place: "", note: "" } };'],
    [
      'a choice of fields',
      'const s = v.pick({ wentOn: true, who: true, place: true, note: true });',
    ],
    ['names in a row', "const shown = ['wentOn', 'who', 'place', 'note'] as const;"],
    ['names in a row, spread', "const shown = [...['wentOn', 'who'], ...['place', 'note']];"],
    ['values in a row', 'const words = [visit.wentOn, visit.who, visit.place, visit.note];'],
    ['pairs', "const m = new Map([['wentOn', 1], ['who', 2], ['place', 3], ['note', 4]]);"],
    [
      'an interface',
      'interface Draft { wentOn: string; who: string; place: string; note: string }',
    ],
    ['a type', 'type Draft = { wentOn: string; who: string; place: string; note: string };'],
    ['a union of names', "type Shown = 'wentOn' | 'who' | 'place' | 'note';"],
    ['quoted names', "const labels = { 'wentOn': '', 'who': '', 'place': '', 'note': '' };"],
    [
      'acts by what is done',
      "switch (act) { case 'go': case 'comeBack': case 'tell': case 'remove': }",
    ],
    [
      'words of acts',
      "const WORDS: Record<string, string> = { go: '', comeBack: '', tell: '', restore: '' };",
    ],
    [
      'routes of acts',
      "const r = ['visits.go', 'visits.comeBack', 'visits.tell', 'visits.remove'];",
    ],
  ])('%s', (_what, text) => {
    expect(findIn(text)).toHaveLength(1);
  });

  test('it says where both stand and what is repeated', () => {
    const [sentence] = findIn('\nconst EMPTY = { id: "", wentOn: null, who: "", note: "" };');
    expect(sentence).toBe(
      'src-renderer/features/visits/form.tsx:2 spells 4 of the 5 fields of src-shared/domain/visit/visit.ts:1: id, wentOn, who, note',
    );
  });

  test('in the domain too, where it is not the file of the list', () => {
    const text = 'export const blank = { wentOn: null, who: "", place: "", note: "" };';
    expect(findIn(text, 'src-shared/domain/visit/blank.ts')).toHaveLength(1);
  });
});

test('dues, each defined in a file of its own, are one list (bug: words of the agenda in a file beside)', () => {
  const dues = ['visit', 'call', 'letter', 'bill'].map((kind) =>
    source(
      `src-shared/domain/case/dues/${kind}-due.ts`,
      `export const DUE = defineCaseDue<Due>({ kind: '${kind}', label: '', of: () => [] });`,
    ),
  );
  const find = (text: string) => findSecondLists([...dues, source('src-renderer/words.ts', text)]);
  expect(find("const LABELS = { visit: '', call: '', letter: '', bill: '' };")).toHaveLength(1);
  expect(
    find("switch (kind) { case 'visit': case 'call': case 'letter': case 'bill': }"),
  ).toHaveLength(1);
  expect(find("const few = ['visit', 'call'];")).toEqual([]);
});

describe('what is no second list is left alone (bug: the check cries wolf, and is turned off)', () => {
  test.each([
    [
      'the places of a form',
      `const F = () => <>
        <DayField path="visit.wentOn" value={v.wentOn} onChange={(wentOn) => patch({ wentOn })} />
        <TextField path="visit.who" value={v.who} onChange={(who) => patch({ who })} />
        <TextField path="visit.place" value={v.place} onChange={(place) => patch({ place })} />
        <TextField path="visit.note" value={v.note} onChange={(note) => patch({ note })} />
      </>;`,
    ],
    ['taking out what is read', 'function tell({ wentOn, who, place, note }: Visit) {}'],
    [
      'a few fields',
      'const start = { ...emptyDraftOf(visitSchema), wentOn: today, who: me, place: "" };',
    ],
    ['other names', 'const size = { width: 1, height: 2, depth: 3, weight: 4, note: "" };'],
    ['computed names', 'const m = { [wentOn]: 1, [who]: 2, [place]: 3, [note]: 4 };'],
  ])('%s', (_what, text) => {
    expect(findIn(text)).toEqual([]);
  });

  test('a choice beside the schema itself', () => {
    const text = `${SCHEMA.text}\nexport const row = visitSchema.pick({ wentOn: true, who: true, place: true, note: true });`;
    expect(findSecondLists([source(SCHEMA.path, text)])).toEqual([]);
  });
});

describe('where the first lists are', () => {
  test('acts in a constant, and under `acts` of a kind', () => {
    const kind = source(
      'src-shared/domain/visit/visit-kind.ts',
      "defineKind({ key: 'visit', acts: { go, comeBack, tell, remove } });",
    );
    expect(collectFirstLists(kind)).toMatchObject([{ what: 'acts' }]);
    expect([...(collectFirstLists(ACTS)[0]?.names ?? [])]).toContain('comeBack');
  });

  test('a schema of a route or a story has no words, and is none', () => {
    const route = source(
      'src-shared/domain/visit/query.ts',
      'z.object({ wentOn: z.string(), who: z.string(), place: z.string(), note: z.string() });',
    );
    expect(collectFirstLists(route)).toEqual([]);
  });

  test('two kinds that go by the same verbs do not accuse each other (bug: the second kind with a list page)', () => {
    const acts = 'export const STALL_ACTS = { come: 1, tell, remove, restore, go: begin({}) };';
    expect(findIn(acts, 'src-shared/domain/stall/stall-acts.ts')).toEqual([]);
    const copied = 'const buttons = { go: "", tell: "", remove: "", restore: "" };';
    expect(findIn(`${acts} ${copied}`, 'src-shared/domain/stall/stall-acts.ts')).toHaveLength(1);
  });
});
