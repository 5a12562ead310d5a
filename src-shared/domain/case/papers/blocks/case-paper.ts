import type { PaperContext, PaperDefinition } from '../../../paper/define-paper';
import type { KeptPaper } from '../../../paper/paper';
import { isOfSheet, type TextEdit } from '../../../paper/paperwork';
import type { MediationCase } from '../../model/mediation-case';
import { maskedFor } from '../mask-parties';
import { type CaseOnPaper, onPaper } from './case-on-paper';

export type CasePaper = PaperDefinition<MediationCase>;

/** A text on a paper that people may word themselves. */
interface SlotSpec {
  /** What it is called beside the paper, such as 情况说明. */
  readonly label: string;
  /** What the case gives; empty on a blank form and for what only a person can say. */
  standard(c: CaseOnPaper, ctx: PaperContext, ofId: string | null): string;
}

/** A paper of a case, written of what stands on paper of it; see `PaperDefinition.build`. */
interface CasePaperSpec<K extends string> extends Omit<CasePaper, 'build' | 'slots'> {
  /** Its texts that people may word themselves, by keys that are never changed, in the order of the paper. */
  readonly slots?: Readonly<Record<K, SlotSpec>>;
  /** @param say gives a text by its key: a person's, or the case's where nobody wrote one */
  build(
    c: CaseOnPaper,
    ctx: PaperContext,
    ofId: string | null,
    say: (slot: K) => string,
  ): KeptPaper;
}

/** Defines a paper that is written of a case. */
export function defineCasePaper<const K extends string = never>(
  paper: CasePaperSpec<K>,
): CasePaper {
  const { slots, ...rest } = paper;
  const standardOf = (c: CaseOnPaper, ctx: PaperContext, ofId: string | null) => (slot: K) =>
    slots?.[slot].standard(c, ctx, ofId) ?? '';
  return {
    // A file that was never opened lacks nothing.
    isTimely: ({ acceptance }) => acceptance !== null,
    ...rest,
    build(record, ctx, ofId) {
      const c = onPaper(record && maskedFor(record, paper.key, ctx.masks));
      const standard = standardOf(c, ctx, ofId);
      const say = (slot: K) =>
        editOf(record, { paper: paper.key, ofId }, slot)?.text ?? standard(slot);
      return paper.build(c, ctx, ofId, say);
    },
    slots(record, ctx, ofId) {
      const standard = standardOf(onPaper(record), ctx, ofId);
      return Object.entries<SlotSpec>(slots ?? {}).map(([key, { label }]) => {
        const edit = editOf(record, { paper: paper.key, ofId }, key);
        const written = { written: edit?.text ?? null, madeFrom: edit?.madeFrom ?? null };
        return { key, label, standard: standard(key as K), ...written };
      });
    },
  };
}

/** `copyFor` of what is common to all parties of a case. */
export function forAllParties({ parties }: Pick<MediationCase, 'parties'>): readonly string[] {
  return parties.map(({ id }) => id);
}

function editOf(
  record: MediationCase | null,
  sheet: { readonly paper: string; readonly ofId: string | null },
  slot: string,
): TextEdit | undefined {
  return record?.paperTexts.filter(isOfSheet(sheet)).find((one) => one.slot === slot);
}

/**
 * A paper that the program fills from the case at any time: nothing on it is anybody's work, and nothing of it is final unless
 * it says so itself.
 */
export function defineFilledPaper<const K extends string = never>(
  paper: Omit<CasePaperSpec<K>, 'origin' | 'words' | 'absent' | 'findings' | 'finality'> &
    Partial<Pick<CasePaperSpec<K>, 'findings' | 'finality' | 'words'>>,
): CasePaper {
  return defineCasePaper<K>({
    findings: () => [],
    finality: () => null,
    words: { draft: '按案卷填好', final: '按案卷填好' },
    ...paper,
    origin: 'filled',
    absent: 'PAPER_NOT_YET',
  });
}
