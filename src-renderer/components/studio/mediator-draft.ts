import type { MediatorInput } from '@renderer/ipc/answers';
import { MEDIATOR_POSITIONS, mediatorSchema } from '@shared/domain/mediator/mediator';
import { nanoid } from 'nanoid';
import { z } from 'zod';

/** A mediator as typed. `key` tells rows apart, also those without an id yet. */
export const mediatorDraftSchema = z.object({
  key: z.string(),
  id: z.string().nullable(),
  name: z.string(),
  nickname: z.string(),
  position: z.enum(MEDIATOR_POSITIONS),
  isFullTime: z.boolean(),
  phone: z.string(),
  termFrom: z.string().nullable(),
  termTo: z.string().nullable(),
  isActive: z.boolean(),
});
export type MediatorDraft = z.infer<typeof mediatorDraftSchema>;

/** The roster as the main process takes it: drops the rows' keys. */
export const rosterSchema = z
  .array(mediatorSchema.extend({ id: mediatorSchema.shape.id.nullable() }))
  .min(1, { error: '请至少填写一名调解员' });

/** An empty row. */
export function newMediator(): MediatorDraft {
  return {
    key: nanoid(8),
    id: null,
    name: '',
    nickname: '',
    position: 'engaged',
    isFullTime: false,
    phone: '',
    termFrom: null,
    termTo: null,
    isActive: true,
  };
}

/** A mediator of the roster as a row. */
export function toMediatorDraft(mediator: MediatorInput & { id: string }): MediatorDraft {
  return { ...mediator, key: mediator.id };
}
