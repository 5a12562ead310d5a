import { namesIn } from '../../history/names';
import { localDate } from '../../kernel/local-date';
import { toBodyText } from '../../paper/body-text';
import type { PaperContext } from '../../paper/define-paper';
import type { Party, PartySide } from '../../party/party';
import { blankOf } from '../../record/blank';
import { saysOf } from '../../record/walk';
import { type StudioProfile, studioProfileSchema } from '../../studio/studio';
import { scopeOfSchema, tagName } from '../../template/derive-scope';
import {
  joined,
  type Tag,
  type TagLoop,
  type TagScope,
  type TagValues,
  valuesOf,
  within,
} from '../../template/tag-scope';
import { type MediationCase, mediationCaseSchema } from '../model/mediation-case';
import { stayingParties } from '../model/party-change';
import { listedInContents } from '../papers/binding/dossier-contents';
import type { CasePaper } from '../papers/blocks/case-paper';
import { CASE_PAPERS } from '../papers/case-papers';
import { maskedFor } from '../papers/mask-parties';
import { type CaseTag, type CaseTagContext, TAGS_BESIDE, TAGS_OF_CASE } from './case-tags';
import { markedCase } from './marked-case';

/** What a paper's tags are read from: the case, and which sheet of the paper it is. */
export interface CaseSheet {
  readonly record: MediationCase;
  readonly ofId: string | null;
}

type CaseLoop<V = unknown> = TagLoop<V, CaseTagContext>;
type CaseScope<V = unknown> = TagScope<V, CaseTagContext>;
export type SheetScope = CaseScope<CaseSheet>;

/** As much of a paper as its tags go by. */
export type TaggedPaper = Pick<CasePaper, 'key' | 'sheetsOf' | 'slots'>;

/** Before the names of what belongs to the one entry that a sheet is written of. */
export const OF_SHEET = '本次';

/** A loop whose name is also the name of a field of its entries would read as the field. */
const LOOP_NAMES: Readonly<Record<string, string>> = { 履行内容: '履行事项' };

/** Files in the cabinet are named by the contents of the file; what was printed before, and what was written on which paper, is not for another paper. */
const UNTAGGED: ReadonlySet<string> = new Set(['材料', '打印', '文书里的文字']);

const DERIVED = scopeOfSchema(mediationCaseSchema);
const LOOPS: readonly CaseLoop[] = DERIVED.loops
  .filter(({ name }) => !UNTAGGED.has(name))
  .map(enriched);

function enriched(loop: TagLoop): CaseLoop {
  const { tags, loops } = loop.inside;
  const own: CaseScope = { tags, loops: loops.map(enriched) };
  const inside = joined(own, { tags: TAGS_BESIDE[loop.name] ?? [], loops: [] });
  const made: CaseLoop = { ...loop, name: LOOP_NAMES[loop.name] ?? loop.name, inside };
  return loop.name === '当事人' ? partyLoop(made) : made;
}

/** The parties but those who left; on what is told one who leaves, that one alone. */
function partyLoop(loop: CaseLoop): CaseLoop {
  return {
    ...loop,
    about: '每一名当事人，退出的不印',
    entries: (_, { record, ofId }) => {
      const leaving = record.partyChanges.find(({ id }) => id === ofId);
      return leaving === undefined
        ? stayingParties(record)
        : record.parties.filter(({ id }) => id === leaving.partyId);
    },
    inside: joined(loop.inside, { tags: [], loops: byKind(loop.inside) }),
  };
}

function loopNamed(name: string, loops: readonly CaseLoop[] = LOOPS): CaseLoop {
  const found = loops.find((loop) => loop.name === name);
  if (found === undefined) throw new RangeError(`no list is called ${name}`);
  return found;
}

/** What is printed of a party only if it is a person, and only if it is none: its own tags, once or not at all. */
function byKind(inside: CaseScope): CaseLoop[] {
  return (['个人', '单位'] as const).map((name) => ({
    name,
    about: `这名当事人是${name}的，才印`,
    entries: (party) =>
      ((party as Party).kind === 'natural_person') === (name === '个人') ? [party] : [],
    inside,
  }));
}

/** The parties of one side alone. */
function sideLoop(name: string, side: PartySide): CaseLoop {
  const parties = loopNamed('当事人');
  return {
    ...parties,
    name,
    about: `每一名${name}，退出的不印`,
    entries: (value, ctx) =>
      parties.entries(value, ctx).filter((party) => (party as Party).side === side),
  };
}

/** 履行事项: every obligation of the agreement, whatever clause it stands in. */
const ALL_OBLIGATIONS: CaseLoop = {
  ...loopNamed('履行事项', loopNamed('协议条款').inside.loops),
  about: '协议里的每一项履行内容',
  path: 'agreement.terms.clauses.*.obligations',
  entries: (_, { record }) =>
    record.agreement?.terms.clauses.flatMap(({ obligations }) => obligations) ?? [],
};

/** 卷内文书: what the contents of the file name. */
const CONTENTS: CaseLoop = {
  name: '卷内文书',
  about: '卷里的每一份文书',
  entries: (_, ctx) => listedInContents(ctx.record, CASE_PAPERS, ctx),
  inside: {
    tags: [{ name: '文书名称', about: '文书的名称', read: (name) => String(name) }],
    loops: [],
  },
};

/** What every paper of a case may print. */
const OF_CASE: CaseScope<MediationCase> = joined(
  { tags: DERIVED.tags as readonly CaseTag<MediationCase>[], loops: LOOPS },
  {
    tags: TAGS_OF_CASE,
    loops: [
      sideLoop('申请人', 'applicant'),
      sideLoop('被申请人', 'respondent'),
      ALL_OBLIGATIONS,
      CONTENTS,
    ],
  },
);

/** The names of the loops of the case's own lists, by the lists. */
const LOOP_OF_LIST: ReadonlyMap<string, string> = new Map(
  Object.entries(mediationCaseSchema.shape).flatMap(([key, member]) => {
    const says = saysOf(member);
    return says?.kind === 'part' ? [[key, tagName(says.label)] as const] : [];
  }),
);

/**
 * The tags of a paper: those of the case, and of a paper that is written of one entry of a list (a record of a session) that
 * entry's own, each after 本次.
 */
export function scopeOfPaper(paper: TaggedPaper): SheetScope {
  const { sheetsOf } = paper;
  const ofCase = within(OF_CASE, ({ record }: CaseSheet) => record);
  const whole = joined(ofCase, { tags: slotTags(paper), loops: [] });
  const list = sheetsOf === undefined ? undefined : LOOP_OF_LIST.get(sheetsOf);
  if (list === undefined || sheetsOf === undefined) return whole;
  const { tags, loops } = loopNamed(list).inside;
  const own: CaseScope = {
    tags: tags.map((one) => ({ ...one, ...ofSheet(one, sheetsOf) })),
    loops: loops.map((one) => ({ ...one, ...ofSheet(one, sheetsOf) })),
  };
  return joined(
    whole,
    within(own, (sheet: CaseSheet) => entryOf(sheet, sheetsOf)),
  );
}

function ofSheet(
  { name, about, path }: { name: string; about: string; path?: string },
  list: string,
): { name: string; about: string; path?: string } {
  return {
    name: `${OF_SHEET}${name}`,
    about: `这一份的${about}`,
    ...(path !== undefined && { path: `${list}.*.${path}` }),
  };
}

/** The entry that a sheet is written of: by its id, or, of a list whose entries have none, by its place. */
function entryOf({ record, ofId }: CaseSheet, list: keyof MediationCase): unknown {
  const entries = record[list] as readonly { readonly id?: string }[];
  return entries.find(({ id }) => id === ofId) ?? entries[Number(ofId) - 1] ?? {};
}

/** The texts of the paper that people may word themselves: their words, or what the case gives. */
function slotTags({ slots }: TaggedPaper): Tag<CaseSheet, CaseTagContext>[] {
  if (slots === undefined) return [];
  const record = markedCase(0, 'written');
  const anybody = { profile: blankOf(studioProfileSchema) as StudioProfile, today: SOME_DAY };
  return slots(record, anybody, null).map(({ key, label }) => ({
    name: tagName(label),
    about: `这份文书里的“${label}”，改过字的照改过的印`,
    path: `@${tagName(label)}`,
    read: (sheet, ctx) => {
      const found = slots(sheet.record, ctx, sheet.ofId).find((slot) => slot.key === key);
      return toBodyText(found?.written ?? found?.standard ?? '');
    },
  }));
}

/** Which texts a paper has depends on no day. */
const SOME_DAY = localDate('2026-01-01');

/** What the tags of a sheet print. */
export function tagValuesOf(paper: TaggedPaper, sheet: CaseSheet, known: PaperContext): TagValues {
  const record = maskedFor(sheet.record, paper.key, known.masks);
  const names = namesIn(mediationCaseSchema, [record]);
  return valuesOf(
    scopeOfPaper(paper),
    { ...sheet, record },
    { ...known, names, record, ofId: sheet.ofId },
  );
}
