import type { OwnWords } from '@renderer/components/form/SchemaFields';
import type { RecordPrefix } from '@renderer/components/records/record-routes';
import { orderSchema } from '@shared/domain/errand/dispatch/dispatch';
import { markSchema } from '@shared/domain/errand/supervision/supervision';
import { callSchema } from '@shared/domain/errand/whistle/whistle';
import type { z } from 'zod';

/** The form with which one of these begins: on a page of its own, and beside the record that it is about. */
export interface ErrandForm {
  /** Key of the kind. */
  readonly kind: string;
  readonly prefix: RecordPrefix;
  /** The act that begins one, and the member of its input that is typed. */
  readonly act: string;
  readonly part: string;
  readonly schema: z.ZodObject;
  /** On the button, and above the form. */
  readonly button: string;
  /** What it is, in a sentence. */
  readonly about: string;
  /** The day on which it happened: offered as today, and one click to change. */
  readonly dayField: string;
  /** The field in which somebody of the roster is offered. */
  readonly holderField: string | null;
  /** The field for which those are offered who are responsible where the record is; whether it takes several of them. */
  readonly responsible: { readonly field: string; readonly takesMany: boolean } | null;
  readonly words: Readonly<Record<string, OwnWords>>;
}

export const DISPATCH_FORM: ErrandForm = {
  ...{ kind: 'dispatch', prefix: 'dispatches', act: 'dispatch', part: 'order' },
  schema: orderSchema,
  button: '派单',
  about: '把要办的事派给人或单位；接单、办结、评单，到反馈销号为止都在这张单上。',
  ...{ dayField: 'dispatchedOn', holderField: 'to' },
  responsible: { field: 'to', takesMany: false },
  words: {
    dueOn: { hint: '没有限期的不用填', aim: 'future' },
    from: { hint: '自己派的不用填' },
    orderNumber: { hint: '街道中枢派来的，抄它的号' },
  },
};

export const SUPERVISION_FORM: ErrandForm = {
  ...{ kind: 'supervision', prefix: 'supervisions', act: 'mark', part: 'mark' },
  schema: markSchema,
  button: '登记督办',
  about: '上级或街道盯着要结果的，记在这里；销号以前一直在今日里提醒。',
  ...{ dayField: 'askedOn', holderField: 'holder' },
  responsible: null,
  words: {
    askedBy: { hint: '哪个单位或哪位领导' },
    dueOn: { hint: '没有说日子的不用填', aim: 'future' },
  },
};

export const WHISTLE_FORM: ErrandForm = {
  ...{ kind: 'whistle', prefix: 'whistles', act: 'blow', part: 'call' },
  schema: callSchema,
  button: '吹哨',
  about: '叫部门、联建单位或组织来一起办；谁来了、哪天来的、结果怎样，记在这次吹哨上。',
  ...{ dayField: 'blownOn', holderField: null },
  responsible: { field: 'to', takesMany: true },
  words: {
    to: { hint: '几个单位用顿号分开，例如 城管办、派出所', isWide: true },
    dueOn: { hint: '没有限期的不用填', aim: 'future' },
  },
};

/** All of them, in the order of their buttons. */
export const ERRAND_FORMS: readonly ErrandForm[] = [DISPATCH_FORM, SUPERVISION_FORM, WHISTLE_FORM];
