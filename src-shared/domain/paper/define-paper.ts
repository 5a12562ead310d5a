import type { LocalDate } from '../kernel/local-date';
import type { RefusalCode } from '../kernel/refusal-code';
import type { PaperMask } from '../studio/paper-mask';
import type { PaperNeedSetting } from '../studio/paper-need';
import type { PrivacySettings } from '../studio/privacy-settings';
import type { StudioProfile } from '../studio/studio';
import type { KeptPaper, PaperFinding, PaperOrigin } from './paper';
import type { PaperSlot } from './paperwork';

/** What a paper may know besides the record: whose committee seals it, and today, for ages and drafts. */
export interface PaperContext {
  readonly profile: StudioProfile;
  readonly today: LocalDate;
  /** What the studio's settings say of which papers a file must have; the rule alone where left out. */
  readonly needs?: readonly PaperNeedSetting[];
  /** Which papers print people's numbers and addresses hidden; none where left out. */
  readonly masks?: readonly PaperMask[];
  /** What the studio tells people of their data; as a new studio has it where left out. */
  readonly privacy?: PrivacySettings;
  /** Names of the merchants that stand by a pledge, for the sheet that all of them sign; not known where left out. */
  readonly pledged?: readonly string[];
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
  /**
   * `written`: it has a text of its own that people worked on, and is listed as work to be done. `filled`: the program
   * fills it from what the record knows, whenever it is asked for.
   */
  readonly origin: PaperOrigin;
  readonly words: { readonly draft: string; readonly final: string };
  /** The refusal where the record has no such paper. */
  readonly absent: RefusalCode;
  /** Whether by rule the file of this record must have one; see `isNeeded` for what the studio's settings make of it. */
  required(record: R): boolean;
  /** Whether a studio that wants it in every file can want it in this one yet; always when left out. */
  isTimely?(record: R): boolean;
  /** What it is for is written by hand once it is printed: until then it is a form, however well its head is filled. */
  readonly isByHand?: true;
  /** How many of it are printed for a record; one when left out. */
  copies?(record: R): number;
  /**
   * Which parties may be given a copy of a sheet (查阅复制), by id. Nobody where it is left out: what goes to an authority, is
   * the studio's own, or tells of somebody else.
   */
  copyFor?(record: R, ofId: string | null): readonly string[];
  /** The list of the record whose entries it is written of, one a sheet; left out where it is written of the whole. */
  readonly sheetsOf?: keyof R & string;
  /** Which sheets there are, oldest first; what is not listed here does not exist. Depends on the record alone. */
  instancesOf(record: R): readonly PaperInstance[];
  /**
   * What stands on it. Never what only ink can say: signatures, seals, the days of signing. What the record does not know
   * is room for the pen, so that no record at all gives the blank form for the doorstep.
   */
  build(record: R | null, ctx: PaperContext, ofId: string | null): KeptPaper;
  /** The texts on a sheet that people may word themselves; none when left out. */
  slots?(record: R, ctx: PaperContext, ofId: string | null): readonly PaperSlot[];
  /** What a reviewer would send it back for. */
  findings(record: R, ctx: PaperContext, ofId: string | null): readonly PaperFinding[];
  /** Null while its content may still change. */
  finality(record: R, ofId: string | null): Finality | null;
  /** 定稿, of a paper whose content is kept when it becomes final; null where an earlier version kept nothing. */
  kept?(record: R, ofId: string | null): KeptPaper | null;
}

/** Whether the file of a record must have a paper, by rule and by the studio's settings. */
export function isNeeded<R>(
  { key, required, isTimely }: Pick<PaperDefinition<R>, 'key' | 'required' | 'isTimely'>,
  record: R,
  { needs = [] }: Pick<PaperContext, 'needs'>,
): boolean {
  const set = needs.find(({ paper }) => paper === key)?.need;
  if (set === 'not') return false;
  return required(record) || (set === 'must' && isTimely?.(record) !== false);
}

/** The instances of a paper that is written once of the whole record. */
export function oncePerRecord(): readonly PaperInstance[] {
  return [{ ofId: null, name: '' }];
}
