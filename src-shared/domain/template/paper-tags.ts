import type { LocalDate } from '../kernel/local-date';
import type { PaperContext } from '../paper/define-paper';
import type { KeptPaper } from '../paper/paper';
import type { StudioProfile } from '../studio/studio';
import type { TagScope, TagValues } from './tag-scope';

/** What may stand in templates of one paper, whatever kind of record it is written of. */
export interface PaperTags {
  readonly scope: TagScope<never, never>;
  /** What they print of a record in which every field says where it stands. */
  readonly marked: (known: PaperContext) => TagValues;
  /** The paper as the program sets it, with tags where the words of a record would stand. */
  readonly example: (profile: StudioProfile, today: LocalDate) => KeptPaper;
}
