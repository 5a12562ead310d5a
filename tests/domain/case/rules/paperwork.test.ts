import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { CASE_PAPERS } from '@shared/domain/case/papers/case-papers';
import { addAttachments } from '@shared/domain/case/rules/attachments';
import { editPaperText, notePrinted } from '@shared/domain/case/rules/paperwork';
import { isSlotOutdated } from '@shared/domain/paper/paperwork';
import { readBlank, readPaper } from '@shared/domain/paper/read-papers';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { codeOf, ruledValue } from '../../../support/expect-ruling';
import { makeAttachment, makeNewAttachment } from '../../../support/make-attachment';
import {
  makeAgreedCase,
  makeContext,
  makeMediatingCase,
  makeStudio,
} from '../../../support/make-case';
import { paperWords } from '../papers/paper-words';

const STUDIO = makeStudio();
let made = 0;
const ctx = {
  ...makeContext(),
  studio: STUDIO,
  actor: { id: 'm1', name: '赵信花' },
  makeId: () => `made-${++made}`,
};
const AS_PAPER = { profile: STUDIO.profile, today: TODAY };

function terminated(reason = '差距太大'): MediationCase {
  return makeMediatingCase({
    termination: {
      terminatedOn: day('2026-11-12'),
      ground: 'no_agreement',
      reason,
      areRemediesExplained: true,
      remediesNote: '',
    },
  });
}

const NOTICE = { paper: 'termination_notice', ofId: null };

function paperOf(one: MediationCase, key: string) {
  const definition = CASE_PAPERS.find((paper) => paper.key === key);
  if (definition === undefined) throw new Error(key);
  return readPaper(definition, one, AS_PAPER, null);
}

describe('记下打印', () => {
  it('哪天、几份、谁打印的，都记下；不因此说它签了字 (bug: a printed draft counts as signed)', () => {
    const after = ruledValue(notePrinted(terminated(), [{ ...NOTICE, copies: 3 }], ctx));
    expect(after.printed).toMatchObject([
      { ...NOTICE, title: '终止调解告知书', printedOn: TODAY, copies: 3, printedBy: '赵信花' },
    ]);
    expect({ ...after, printed: [] }).toEqual(terminated());
  });

  it('没有的文书记不了 (bug: a sheet that does not exist is said to be printed)', () => {
    expect(codeOf(notePrinted(makeMediatingCase(), [{ ...NOTICE, copies: 1 }], ctx))).toBe(
      'PAPER_NOT_YET',
    );
  });

  it('内容变了，记号就变；没变就不变 (bug: a changed paper passes for the printed one)', () => {
    const mark = (one: MediationCase): string | undefined =>
      ruledValue(notePrinted(one, [{ ...NOTICE, copies: 1 }], ctx)).printed[0]?.mark;
    expect(mark(terminated())).toBe(mark(terminated()));
    expect(mark(terminated('一方不到场'))).not.toBe(mark(terminated()));
  });
});

describe('改文书里的文字', () => {
  const edited = ruledValue(
    editPaperText(terminated(), { ...NOTICE, slot: 'reason', text: '各执一词' }, ctx),
  );

  it('写的印在纸上，案卷不变 (bug: rewording a letter rewrites the case)', () => {
    expect(paperWords(paperOf(edited, 'termination_notice'))).toContain('各执一词');
    expect(edited.termination).toEqual(terminated().termination);
  });

  it('案卷后来变了，改过的文字还在，两份都给人看 (bug: an edit is lost, or hides what changed)', () => {
    const later = { ...edited, termination: terminated('一方不到场').termination };
    const [slot] = paperOf(later, 'termination_notice').slots;
    expect(slot).toMatchObject({
      standard: '一方不到场',
      written: '各执一词',
      madeFrom: '差距太大',
    });
    expect(slot && isSlotOutdated(slot)).toBe(true);
    const kept = ruledValue(
      editPaperText(later, { ...NOTICE, slot: 'reason', text: '各执一词' }, ctx),
    );
    const [chosen] = paperOf(kept, 'termination_notice').slots;
    expect(chosen && isSlotOutdated(chosen)).toBe(false);
    expect(kept.paperTexts).toHaveLength(1);
  });

  it('还用案卷里的，就和没改过一样 (bug: an edit can never be got rid of)', () => {
    const back = ruledValue(editPaperText(edited, { ...NOTICE, slot: 'reason', text: null }, ctx));
    expect(back).toEqual(terminated());
  });

  it('没有的一处、定了稿的文书，改不了 (bug: what was signed is reworded)', () => {
    const why = (one: MediationCase, paper: string, slot: string) =>
      codeOf(editPaperText(one, { paper, ofId: null, slot, text: '改' }, ctx));
    expect(why(terminated(), 'termination_notice', 'ground')).toBe('NOT_NOW');
    expect(why(makeAgreedCase(), 'written_agreement', 'terms')).toBe('NOT_NOW');
  });

  it('空白表格上什么也没有 (bug: the text of a case is printed on blank forms)', () => {
    for (const definition of CASE_PAPERS) {
      const standard = definition.slots?.(terminated(), AS_PAPER, null) ?? [];
      expect(standard.every(({ written }) => written === null)).toBe(true);
      expect(readBlank(definition, AS_PAPER).slots).toEqual([]);
    }
  });
});

describe('签字原件', () => {
  it('归到一份文书，名字由案卷说了算 (bug: the window names a paper that is none)', () => {
    const subject = { of: 'paper', ...NOTICE, title: '随便' } as const;
    const after = ruledValue(addAttachments(terminated(), [makeNewAttachment({ subject })], ctx));
    expect(after.attachments[0]?.subject).toEqual({ ...subject, title: '终止调解告知书' });
  });

  it('手填的空白表格也可以附，没有的一份不行 (bug: a scan hangs on a paper nobody knows)', () => {
    const of = (paper: string, ofId: string | null) =>
      codeOf(
        addAttachments(
          makeMediatingCase(),
          [makeNewAttachment({ subject: { of: 'paper', paper, ofId, title: '' } })],
          ctx,
        ),
      );
    expect(of('termination_notice', null)).toBe(null);
    expect(of('mediation_record', 's9')).toBe('ATTACHMENT_SUBJECT_UNKNOWN');
    expect(of('nothing', null)).toBe('ATTACHMENT_SUBJECT_UNKNOWN');
  });

  it('目录里算那份文书，不算另一种材料 (bug: a signed agreement stands in the contents twice)', () => {
    const subject = { of: 'paper', paper: 'termination_notice', ofId: null, title: '' } as const;
    const one = makeMediatingCase({
      ...terminated(),
      attachments: [makeAttachment({ subject, kind: 'signed_original' })],
    });
    const words = paperWords(paperOf(one, 'dossier_contents'));
    expect(words.split('终止调解告知书')).toHaveLength(2);
    expect(words).not.toContain('签字原件');
  });
});
