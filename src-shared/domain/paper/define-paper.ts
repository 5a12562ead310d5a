import type { LocalDate } from '../kernel/local-date';
import type { RefusalCode } from '../kernel/refusal-code';
import type { StudioProfile } from '../studio/studio';
import type { KeptPaper, PaperFinding } from './paper';

/** What a paper may know besides the record: whose committee seals it, and today, for ages and drafts. */
export interface PaperContext {
  readonly profile: StudioProfile;
  readonly today: LocalDate;
}

/** One sheet of a paper: what it is written of within the record, and how it is told from the others of its kind. */
export interface PaperInstance {
  /** Such as a session's id; null where the paper is written once of the whole record. */
  readonly ofId: string | null;
  /** Such as 第二次，2026年11月10日; empty for the only one. */
  readonly name: string;
}

/** Why nothing in a paper changes any more. */
export interface Finality {
  readonly on: LocalDate;
  /** A sentence, such as 协议书已签字盖章，2026年11月12日生效。 */
  readonly because: string;
  /** What holds for the ink on it, as a sentence. */
  readonly ink: string;
}

/** 文书: what can be written of a record `R` on paper, all of it in one place. */
export interface PaperDefinition<R> {
  /** Names it in targets and in files that are kept: never changed. */
  readonly key: string;
  /** Its title on paper. */
  readonly label: string;
  /** The part of the record's page from which it is written. */
  readonly section: string;
  readonly words: { readonly draft: string; readonly final: string };
  /** The refusal where the record has no such paper. */
  readonly absent: RefusalCode;
  /** Whether the file of this record must have one. */
  required(record: R): boolean;
  /** Which sheets there are, oldest first; what is not listed here does not exist. Depends on the record alone. */
  instancesOf(record: R): readonly PaperInstance[];
  /** What stands on it. Never what only ink can say: signatures, seals, the days of signing. */
  build(record: R, ctx: PaperContext, ofId: string | null): KeptPaper;
  /** What a reviewer would send it back for. */
  findings(record: R, ctx: PaperContext, ofId: string | null): readonly PaperFinding[];
  /** Null while its content may still change. */
  finality(record: R, ofId: string | null): Finality | null;
  /** 定稿, of a paper whose content is kept when it becomes final; null where an earlier version kept nothing. */
  kept?(record: R, ofId: string | null): KeptPaper | null;
}

/** The instances of a paper that is written once of the whole record. */
export function oncePerRecord(): readonly PaperInstance[] {
  return [{ ofId: null, name: '' }];
}
