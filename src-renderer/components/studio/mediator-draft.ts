import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import type { MediatorInput } from '@renderer/ipc/answers';
import { mediatorInputSchema } from '@shared/domain/mediator/mediator';
import { nanoid } from 'nanoid';
import { z } from 'zod';

/** A mediator as typed. `key` tells rows apart, also those without an id yet. */
export const mediatorDraftSchema = draftSchemaOf(mediatorInputSchema, ['position']).extend({
  key: z.string(),
});
export type MediatorDraft = z.infer<typeof mediatorDraftSchema>;

/** The roster as the main process takes it: drops the rows' keys. */
export const rosterSchema = z.array(mediatorInputSchema).min(1, { error: '请至少填写一名调解员' });

/** An empty row. */
export function newMediator(): MediatorDraft {
  const empty = emptyDraftOf(mediatorInputSchema);
  return { ...empty, key: nanoid(8), position: 'engaged', isActive: true };
}

/** A mediator of the roster as a row. */
export function toMediatorDraft(mediator: MediatorInput & { id: string }): MediatorDraft {
  return { ...mediator, key: mediator.id };
}
