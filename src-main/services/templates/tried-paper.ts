import type { PaperOrigin } from '@shared/domain/paper/paper';
import type { PresentActor } from '@shared/domain/record/actor';
import type { PaperTarget } from '@shared/domain/record/target';
import type { PaperTags } from '@shared/domain/template/paper-tags';
import type { TagValues } from '@shared/domain/template/tag-scope';
import type { ShownRecord } from '@shared/ipc/routes-templates';
import type { CurrentStudio } from '../studio/current-studio';

/** A record with what the tags of a paper print of it. */
export interface TriedSheet {
  readonly shown: ShownRecord;
  readonly values: TagValues;
}

/** A paper that may have a template, and the records that it is tried on: those that who works may see. */
export interface TriedPaper {
  readonly key: string;
  readonly label: string;
  readonly origin: PaperOrigin;
  /** The kind of record that it is written of, in words. */
  readonly of: string;
  /** The work of the studio that it belongs to: offered only where that is used. */
  readonly work?: string;
  readonly tags: () => PaperTags;
  /** The newest records that have it, the newest first. Throws StoreError. */
  readonly records: (current: CurrentStudio, actor: PresentActor) => Promise<ShownRecord[]>;
  /** The record that was named, or the newest that has it; null where none has. Throws StoreError. */
  readonly show: (
    current: CurrentStudio,
    actor: PresentActor,
    recordId: string | null,
  ) => Promise<TriedSheet | null>;
  /** What its tags print of one sheet. Throws StoreError. */
  readonly print: (
    current: CurrentStudio,
    actor: PresentActor,
    target: Pick<PaperTarget, 'id' | 'ofId'>,
  ) => Promise<TagValues>;
}
