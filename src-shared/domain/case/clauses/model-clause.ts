import type { PartySide } from '../../party/party';
import type { FulfillmentMode } from '../model/agreement';
import type { DisputeCategory } from '../model/dispute-category';

/** What a clause lays on somebody: the rest (who exactly, how much, by when) is asked for when it is taken. */
export interface ModelDuty {
  /** Such as 支付医疗费; may have room that must be filled in. */
  readonly action: string;
  readonly mode: FulfillmentMode;
  /** The side that performs, where the clause says so by itself; null where only a person can tell. */
  readonly from: PartySide | null;
}

/**
 * 常用条款: a clause with room in it. `＿履行人＿`, `＿接受人＿`, `＿金额＿`, `＿期限＿` and `＿履行安排＿` are filled by what is
 * entered of its duty, `＿申请人＿` and `＿被申请人＿` by the case; other room by a person.
 */
export interface ModelClause {
  /** The disputes in which it is wanted; none: all of them. */
  readonly categories: readonly DisputeCategory[];
  readonly text: string;
  readonly duty: ModelDuty | null;
}

/** A clause that lays nothing on anybody by a day: a declaration, or a condition of other clauses. */
export function declared(text: string): Omit<ModelClause, 'categories'> {
  return { text, duty: null };
}

/** A clause with a duty of the respondents, as most are. */
export function owed(
  mode: FulfillmentMode,
  action: string,
  text = '＿履行安排＿。',
): Omit<ModelClause, 'categories'> {
  return { text, duty: { mode, action, from: 'respondent' } };
}

/** A clause with a duty of the applicants. */
export function owedBack(
  mode: FulfillmentMode,
  action: string,
  text = '＿履行安排＿。',
): Omit<ModelClause, 'categories'> {
  return { text, duty: { mode, action, from: 'applicant' } };
}

/** A clause with a duty of whoever is chosen. */
export function owedBySomebody(
  mode: FulfillmentMode,
  action: string,
  text = '＿履行安排＿。',
): Omit<ModelClause, 'categories'> {
  return { text, duty: { mode, action, from: null } };
}

/** Clauses of certain disputes; of none for all of them. */
export function clausesFor(
  categories: readonly DisputeCategory[],
  ...clauses: readonly Omit<ModelClause, 'categories'>[]
): ModelClause[] {
  return clauses.map((one) => ({ ...one, categories }));
}
