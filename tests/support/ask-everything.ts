import { KINDS } from '@shared/domain/kinds';
import { type AnyAct, fullNameOf } from '@shared/domain/record/act';
import type { PresentActor } from '@shared/domain/record/actor';
import { CONTRACT, type RouteName } from '@shared/ipc/contract';
import type { Envelope } from '@shared/ipc/envelope';
import { type Given, sampleInput } from './sample-input';

/** Every question of the contract, with an input made of its schema, for tests that ask them all. */
export const ROUTES = Object.keys(CONTRACT) as RouteName[];

/** What every question is given, where it asks for something of that name. */
const GIVEN: Given = {
  ...{ revision: 1, page: 1, pageSize: 50, text: '', state: 'all', limit: 50, year: 2026 },
  ...{ from: '2026-11-01', to: '2026-11-30', day: '2026-11-19', period: '2026-11', month: null },
  ...{ kind: 'case', paper: 'mediation_record', report: 'monthly', whose: 'all', sortBy: 'number' },
  ...{ mediatorId: null, statuses: [], categories: [] },
};

/** Where that does not fit. */
const GIVEN_TO: Partial<Readonly<Record<RouteName, Given>>> = {
  'attachments.keepThumbnail': { thumbnail: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9) },
  'platform.list': { state: 'missing' },
  'protection.setOwnPin': { pin: '2580' },
  'attachments.paste': { picture: Uint8Array.of(1) },
  'reports.savePicture': { png: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  'reports.previewLayout': {
    paper: 'a4_portrait',
    columns: [{ field: 'parties', heading: '当事人', characters: 20, isWhole: true }],
  },
};

/** What a route is given for a record of this id; undefined where that cannot be made of its schema. */
export function inputOf(name: RouteName, id: string, text: string): unknown {
  const given = { ...GIVEN, ...GIVEN_TO[name], id, caseId: id, text };
  return sampleInput(CONTRACT[name].input, given);
}

/** Not asked one by one: what they say is of the program or of this run, and of no record. */
const NOT_ASKED: ReadonlySet<RouteName> = new Set([
  ...(['app.bootstrap', 'app.beginning', 'safekeeping.openAgain', 'app.logFault'] as const),
  // It copies into the case, under a name of its own; that it needs a case in sight is asked in sight.test.ts.
  'attachments.paste',
]);

/** What somebody may ask, but what changes or begins a record. */
export function questionsOf(actor: PresentActor): RouteName[] {
  const isAllowed = (name: RouteName) => actor.rights.has(CONTRACT[name].right);
  return ROUTES.filter((name) => isAllowed(name) && !isAct(name) && !NOT_ASKED.has(name));
}

/** Answers in the words of a studio, without what is made anew at each run. */
export function plain(envelope: Envelope): string {
  return JSON.stringify(envelope, (key, value: unknown) => {
    if (['token', 'dataFolder', 'folder', 'faultId'].includes(key)) return '';
    // Keys of what is due end with the id of the record.
    return typeof value === 'string' ? value.replace(/(^| )[\w-]{21}$/, '$1id') : value;
  });
}

/** Acts that begin a record: they ask for no other. */
const BEGINNING = new Set(
  KINDS.list.flatMap(({ prefix, acts }) =>
    Object.entries<AnyAct>(acts)
      .filter(([, { effect }]) => effect === 'begin')
      .map(([name, act]) => fullNameOf(prefix, name, act)),
  ),
);

/** What changes a record, of whatever kind. */
export const isChange = (name: RouteName): boolean => 'revision' in shapeOf(name);
export const isAct = (name: RouteName): boolean => isChange(name) || BEGINNING.has(name);
function shapeOf(name: RouteName): object {
  const { input } = CONTRACT[name];
  return 'shape' in input ? (input.shape as object) : {};
}
