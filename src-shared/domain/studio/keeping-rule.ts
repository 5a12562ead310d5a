import { addMonths, type LocalDate } from '../kernel/local-date';
import { KEEPING_TERM_LABELS, type KeepingTerm } from './keeping-term';
import type { RetentionSettings } from './retention-settings';

/** What the studio decided of how long files are kept. */
export type KeepingRule = Omit<RetentionSettings, 'appraisers'>;

/** What is known of a file that lies in the archive. */
export interface ArchivedFile {
  readonly archivedOn: LocalDate;
  readonly category: string | null;
  /** As it was chosen for this file; null where the studio's rule holds. */
  readonly keepingTerm: KeepingTerm | null;
}

/** The term of a file: its own, that of its category, or the usual one. */
export function termOf(file: Pick<ArchivedFile, 'category' | 'keepingTerm'>, rule: KeepingRule) {
  const ofCategory = rule.byCategory.find(({ category }) => category === file.category);
  return file.keepingTerm ?? ofCategory?.term ?? rule.usual;
}

/** The day on which a file is due for appraisal: so many years after its archiving; null where it is kept for ever. */
export function keptUntil(file: ArchivedFile, rule: KeepingRule): LocalDate | null {
  const term = termOf(file, rule);
  if (term === 'permanent') return null;
  return addMonths(file.archivedOn, 12 * (term === 'long' ? rule.longYears : rule.shortYears));
}

/** Such as 长期（60年）. */
export function wordTerm(term: KeepingTerm, rule: Pick<KeepingRule, 'longYears' | 'shortYears'>) {
  const label = KEEPING_TERM_LABELS[term];
  if (term === 'permanent') return label;
  return `${label}（${term === 'long' ? rule.longYears : rule.shortYears}年）`;
}
