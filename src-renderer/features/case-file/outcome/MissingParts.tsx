import { CitedText } from '@renderer/components/law/CitedText';
import {
  DUTY_PART_LABELS,
  type DutyPart,
  partsLacking,
} from '@shared/domain/case/agreement/clause-parts';
import type { ObligationDraft } from './terms-draft';

interface MissingPartsProps {
  readonly obligations: readonly ObligationDraft[];
  /** Where it may stand how money is paid. */
  readonly around: readonly string[];
}

/** What the obligations of a clause leave open of who, to whom, what, how much, by when and how; blocks nothing. */
export function MissingParts({ obligations, around }: MissingPartsProps) {
  if (obligations.length === 0) return null;
  const lacking = new Set(obligations.flatMap((duty) => partsLacking(duty, around)));
  if (lacking.size === 0) return <p className="clause-parts gaps-none">✓ 履行安排写明了。</p>;
  const missing = (Object.keys(DUTY_PART_LABELS) as DutyPart[]).filter((part) => lacking.has(part));
  const words = missing.map((part) => DUTY_PART_LABELS[part]).join('、');
  return (
    <p className="clause-parts" role="status">
      <span className="gap-kind">还没写明</span>
      <CitedText text={`${words}。内容不明确的，法院不予确认（《民事诉讼法解释》第358条）。`} />
    </p>
  );
}
