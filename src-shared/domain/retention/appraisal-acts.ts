import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import { requiredTextSchema } from '../kernel/schemas';
import type { Objection } from '../record/act';
import { actsOf, inner } from '../record/act-makers';
import { type Actor, signatureOf } from '../record/actor';
import { beginRecord } from '../record/members';
import { handedIn } from '../record/needs';
import {
  type Appraisal,
  type AppraisedFile,
  filesToDestroy,
  type GoneRecord,
  opinionSchema,
  orderSchema,
} from './appraisal';

/** What the acts of an appraisal may know. */
export interface AppraisalContext {
  readonly today: LocalDate;
  readonly now: string;
  readonly actor: Actor;
  readonly settings: { readonly retention: { readonly appraisers: number } };
}

const { begin, change } = actsOf<Appraisal, AppraisalContext, { id: string }>();

const notNow = (why: string, field?: string) =>
  refuse('NOT_NOW', { data: { why }, ...(field !== undefined && { field }) });

function objectToOpen(one: Appraisal): Objection {
  if (one.withdrawn !== null) return notNow('这次鉴定已经作废。');
  return one.destruction === null ? null : notNow('这次鉴定的案卷已经销毁，不能再改。');
}

/** 登记鉴定: the files are looked up by the service, which knows that they are due. */
const record = inner(
  begin({
    input: z.object({ opinion: opinionSchema }),
    right: 'archive.appraise',
    words: { button: '登记鉴定', done: '登记了到期案卷的鉴定' },
    undo: { never: '登记不能撤销；登记错了，写明原因作废，再登记一次。' },
    needs: { files: handedIn<readonly AppraisedFile[]>() },
    begin: ({ id }, { opinion }, ctx): Ruling<Appraisal> => {
      const { files, today, now, actor, settings } = ctx;
      const { heldOn, people, keepUntil } = opinion;
      const { appraisers } = settings.retention;
      if (files.length === 0) return notNow('请先选定这次鉴定的案卷。', 'files');
      if (people.length < appraisers)
        return notNow(`鉴定至少要 ${appraisers} 个人，请把鉴定人写全。`, 'opinion.people');
      if (heldOn > today) return notNow('鉴定日期不能晚于今天。', 'opinion.heldOn');
      const isKept = files.some(({ verdict }) => verdict === 'keep');
      if (isKept && keepUntil === null)
        return notNow('有续存的案卷，请写续存到哪一天。', 'opinion.keepUntil');
      if (isKept && keepUntil !== null && keepUntil <= today)
        return notNow('续存到的日子要晚于今天。', 'opinion.keepUntil');
      const said = { opinion: { ...opinion, keepUntil: isKept ? keepUntil : null } };
      const standing = { withdrawn: null, destruction: null };
      const recordedBy = signatureOf(actor);
      return allow({
        ...beginRecord(id, now),
        ...said,
        files: [...files],
        recordedBy,
        ...standing,
      });
    },
  }),
);

/** 作废 of an appraisal by which nothing was destroyed yet: its files are due again. */
const withdraw = change({
  input: z.object({ reason: requiredTextSchema('作废的原因', 500) }),
  right: 'archive.appraise',
  words: { button: '作废', done: '把这次鉴定作废了' },
  undo: { never: '作废不能撤销；要用，再登记一次鉴定。' },
  objection: objectToOpen,
  apply: (one, { reason }) => objectToOpen(one) ?? allow({ ...one, withdrawn: reason }),
});

/** 销毁: written down before anything is destroyed. */
const order = inner(
  change({
    input: z.object({ order: orderSchema }),
    right: 'archive.appraise',
    words: { button: '销毁', done: '按鉴定意见销毁了案卷' },
    undo: { never: '销毁的案卷找不回来。' },
    needs: { gone: handedIn<readonly GoneRecord[]>() },
    objection: objectToOpen,
    apply: (one, { order: said }, { gone, today, actor }): Ruling<Appraisal> => {
      const files = filesToDestroy(one);
      if (files.length === 0) return notNow('这次鉴定没有要销毁的案卷。');
      if (said.signedOn > today) return notNow('签字日期不能晚于今天。', 'order.signedOn');
      if (said.signedOn < one.opinion.heldOn)
        return notNow('签字日期不能早于鉴定日期。', 'order.signedOn');
      const by = { orderedBy: signatureOf(actor), orderedOn: today };
      const besides = gone.length - files.length;
      const what = { gone: [...gone], besides };
      const destruction = { order: said, ...by, ...what, doneOn: null };
      return objectToOpen(one) ?? allow({ ...one, destruction });
    },
  }),
);

/** Noted by the program once nothing of the files is left in the folder. */
const finish = inner(
  change({
    input: z.object({}),
    right: 'archive.appraise',
    words: { button: '销毁完成', done: '销毁完成' },
    undo: { never: '销毁的案卷找不回来。' },
    objection: (one) => (one.destruction === null ? notNow('还没有销毁。') : null),
    apply: (one, _input, { today }) => {
      const { destruction } = one;
      if (destruction === null) return notNow('还没有销毁。');
      return allow({ ...one, destruction: { ...destruction, doneOn: today } });
    },
  }),
);

/** Nobody can take an appraisal away: what was destroyed, by whom and why stays told. */
export const APPRAISAL_ACTS = { record, withdraw, order, finish };
