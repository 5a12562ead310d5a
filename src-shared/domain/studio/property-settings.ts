import { z } from 'zod';
import { field, part } from '../record/field';
import { count } from '../record/words';

function points(label: string, min = -100) {
  const error = `${label}请填 ${min} 到 100 的整数，例如 ${min < 0 ? -2 : 1}`;
  return field(z.int({ error }).min(min, { error }).max(100, { error }), {
    ...{ label, words: count('分'), privacy: 'none' },
  });
}

/**
 * 红黑榜的算法: points of a company for what its records say. No law and no source tells them: the studio sets them, and sees
 * them beside whatever is reckoned by them.
 */
export const boardRuleSchema = z
  .object({
    perDispute: points('每件纠纷'),
    perSettled: points('每件纠纷达成协议'),
    perFault: points('每次督导发现问题'),
    perLate: points('每次逾期整改'),
    perMonthInOrder: points('每个小区每月督导没有问题'),
    redFrom: points('上红榜，最少'),
    blackTo: points('上黑榜，最多'),
  })
  .refine(({ redFrom, blackTo }) => blackTo < redFrom, {
    error: '上黑榜的分数要比上红榜的低',
    path: ['blackTo'],
  });
export type BoardRule = z.infer<typeof boardRuleSchema>;

/** The settings of 物业. */
export const PROPERTY_FIELDS = { boardRule: part(boardRuleSchema, '红黑榜的算法') };

/** What the program begins with, until the studio sets its own: nobody stands on either list without a record. */
export const USUAL_BOARD_RULE: BoardRule = {
  ...{ perDispute: -2, perSettled: 1, perFault: -2, perLate: -3, perMonthInOrder: 1 },
  ...{ redFrom: 3, blackTo: -5 },
};

/** Those of a new studio, and of one that was there before them. */
export const PROPERTY_DEFAULTS = { boardRule: USUAL_BOARD_RULE };
