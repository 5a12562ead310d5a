import type { Exported } from '@shared/domain/export/export';
import { EXPORT_KIND } from '@shared/domain/export/export-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import type { Notes } from '../ports';
import { type PerformOptions, performOn } from '../records/perform-on';

/** 导出记录: what was written out of the data folder. */
export class ExportLog {
  private readonly performing: PerformOptions;
  private readonly notes: Notes;

  constructor(performing: PerformOptions, notes: Notes) {
    this.performing = performing;
    this.notes = notes;
  }

  /**
   * Notes a file that was written. Never throws: the file is there, whatever became of its note; a folder that is open for
   * reading only keeps none.
   */
  async note(actor: PresentActor, written: Exported): Promise<void> {
    const asked = { kind: EXPORT_KIND.key, act: 'note', input: {} };
    await performOn(this.performing, actor, asked, { written }).catch((error: unknown) =>
      this.notes.warn('export not noted', error),
    );
  }
}
