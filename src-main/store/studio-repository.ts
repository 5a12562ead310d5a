import type { Studio } from '@shared/domain/studio/studio';
import { studioFileOf } from './data-folder';
import { DocumentFile } from './document-file';
import { STUDIO_FORMAT } from './schemas/studio-v1';
import { StoreError } from './store-error';

/** studio.json: profile, roster, settings and the number counters. Writes run in the archive's queue. */
export class StudioRepository {
  private readonly file: DocumentFile<Studio>;

  constructor(root: string) {
    this.file = new DocumentFile(studioFileOf(root), STUDIO_FORMAT);
  }

  /** Reads the file. Throws StoreError: `not_found`, `damaged`, `newer_version`, `unreadable`; nothing is touched. */
  async load(): Promise<Studio> {
    const studio = await this.file.load();
    if (studio === null) throw new StoreError('not_found', 'studio.json');
    return studio;
  }

  /** The studio in memory. */
  get studio(): Studio {
    const studio = this.file.data;
    if (studio === null) throw new StoreError('not_found', 'studio.json');
    return studio;
  }

  /** Writes a changed studio; memory follows only when it is on disk. Throws StoreError. */
  async save(studio: Studio): Promise<Studio> {
    await this.file.replace(STUDIO_FORMAT.schema.parse(studio));
    return this.studio;
  }
}
