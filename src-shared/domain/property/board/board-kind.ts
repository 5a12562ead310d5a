import { formatChineseDate } from '../../kernel/local-date';
import { defineKind, type Told } from '../../record/define-kind';
import { pickMembers } from '../../record/pick-members';
import { type Board, type BoardRow, boardRowSchema, boardSchema, type Span } from './board';
import { BOARD_ACTS } from './board-acts';
import type { BoardList } from './rank-companies';

/** What reports count of a board. */
export type BoardFacts = ReturnType<typeof boardFacts>;

/** 红黑榜: lies in the year in which its days first began, whatever day is written later. */
export const BOARD_KIND = defineKind({
  key: 'board',
  label: '红黑榜',
  prefix: 'boards',
  acts: BOARD_ACTS,
  rights: { read: 'community.read', handle: 'community.handle' },
  schema: boardSchema,
  form: 1,
  upgrades: [],
  work: 'property',
  isCommon: true,
  shardOf: ({ span }) => span.fromOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ span }) => titleOfBoard(span),
  links: ({ publication }) =>
    (publication?.lines ?? []).map(({ companyId }) => ({ kind: 'company', id: companyId })),
  listedBy: ({ span, createdAt }) => `${span.untilOn} ${createdAt}`,
  row: { schema: boardRowSchema, of: rowOf, told },
  facts: boardFacts,
  words: ({ publication }) => [
    '红黑榜',
    ...(publication?.lines ?? []).map(({ name }) => name),
    ...(publication === null ? [] : [publication.where, publication.note]),
  ],
});

/** 2026年10月1日至2026年12月31日红黑榜 */
export function titleOfBoard({ fromOn, untilOn }: Span): string {
  return `${formatChineseDate(fromOn)}至${formatChineseDate(untilOn)}红黑榜`;
}

function rowOf(one: Board): BoardRow {
  return pickMembers(boardRowSchema, {
    ...one.span,
    publishedOn: one.publication?.publishedOn ?? null,
    ...{ redCount: countOf(one, 'red'), blackCount: countOf(one, 'black') },
  });
}

function countOf({ publication }: Board, list: BoardList): number {
  return (publication?.lines ?? []).filter((line) => line.list === list).length;
}

function told(row: BoardRow): Told {
  return {
    title: titleOfBoard(row),
    detail: row.publishedOn === null ? '' : `红榜 ${row.redCount} 家，黑榜 ${row.blackCount} 家`,
    state: row.publishedOn === null ? '还没公示' : '已公示',
  };
}

function boardFacts(one: Board) {
  return {
    publishedOn: one.publication?.publishedOn ?? null,
    ...{ redCount: countOf(one, 'red'), blackCount: countOf(one, 'black') },
  };
}
