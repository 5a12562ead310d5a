import { z } from 'zod';
import { objectToDay, objectToOrder } from '../../errand/object-to-day';
import type { LocalDate } from '../../kernel/local-date';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { actsOf } from '../../record/act-makers';
import { firstRepeated } from '../../record/many';
import { beginRecord } from '../../record/members';
import type { StudioSettings } from '../../studio/studio';
import {
  type Board,
  drawnSchema,
  MOST_ON_BOARD,
  publishingSchema,
  type Span,
  spanSchema,
} from './board';
import { rankCompanies } from './rank-companies';

/** What the acts of a board may know. */
export interface BoardContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
  readonly settings: Pick<StudioSettings, 'boardRule'>;
  readonly seesEveryCase: boolean;
}

const { begin, change, recycling } = actsOf<Board, BoardContext, { id: string }>();
const right = 'community.handle';
const input = z.object({ span: spanSchema });

const register = begin({
  input,
  right,
  words: { button: '算一期红黑榜', done: '登记了一期红黑榜' },
  undo: { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' },
  begin: ({ id }, { span }, { now }) =>
    written({ ...beginRecord(id, now), publication: null }, span),
});

const correct = change({
  input,
  right,
  words: { button: '保存', done: '改正了红黑榜的期间' },
  undo: 'free',
  objection: objectToPublished,
  apply: (one, { span }) => objectToPublished(one) ?? written(one, span),
});

/** 公示: the list that who works has before them, reckoned by the rule of this day; neither changes any more. */
const publish = change({
  input: z.object({
    publishing: publishingSchema,
    drawn: z
      .array(drawnSchema)
      .min(1, { error: '还没有物业企业，请先登记' })
      .max(MOST_ON_BOARD, { error: `一期最多列 ${MOST_ON_BOARD} 家` })
      .refine((all) => firstRepeated(all, ({ companyId }) => [companyId]) === undefined, {
        error: '名单里有一家企业列了两次，请重新打开这一页',
      }),
  }),
  right,
  words: { button: '登记公示', done: '登记了红黑榜的公示' },
  undo: 'free',
  objection: (one, ctx) => objectToPublished(one) ?? objectToPartial(ctx),
  apply: (one, { publishing, drawn }, ctx) =>
    objectToPublished(one) ??
    objectToPartial(ctx) ??
    objectToDay(
      {
        ...{ on: publishing.publishedOn, called: '公示日期', field: 'publishing.publishedOn' },
        after: { on: one.span.fromOn, called: '从哪一天' },
      },
      ctx.today,
    ) ??
    allow({
      ...one,
      publication: {
        ...publishing,
        rule: ctx.settings.boardRule,
        lines: rankCompanies(drawn, ctx.settings.boardRule).map((line) => ({ ...line })),
      },
    }),
});

/** Everything that can be done with a board. */
export const BOARD_ACTS = {
  register,
  correct,
  publish,
  ...recycling({
    right,
    words: { button: '删除这一期', removed: '删除了红黑榜', restored: '从回收站恢复了红黑榜' },
  }),
};

function objectToPublished({ publication }: Board): Objection {
  const why = '这一期已经公示，名单不再改；登记错了，可以撤销上一步。';
  return publication === null ? null : refuse('NOT_NOW', { data: { why } });
}

/** Who sees some of the disputes counts some: a list that everybody reads is made of all of them. */
function objectToPartial({ seesEveryCase }: Pick<BoardContext, 'seesEveryCase'>): Objection {
  const why = '您看不到全部纠纷，算出来的件数不全；请看得到全部纠纷的人（例如主任）登记公示。';
  return seesEveryCase ? null : refuse('NOT_NOW', { data: { why } });
}

function written(one: Omit<Board, 'span'>, span: Span): Ruling<Board> {
  return (
    objectToOrder({
      ...{ on: span.untilOn, called: '到哪一天', field: 'span.untilOn' },
      after: { on: span.fromOn, called: '从哪一天' },
    }) ?? allow({ ...one, span })
  );
}
