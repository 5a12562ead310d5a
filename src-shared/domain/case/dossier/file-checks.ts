import {
  attendanceCheck,
  dayOrderCheck,
  feedbackCheck,
  identityCheck,
  performanceProofCheck,
  sameMediatorCheck,
  sameNumberCheck,
  samePartiesCheck,
  sealCheck,
  visitCheck,
} from './checks/cross-checks';
import {
  changedSinceCheck,
  copiesCheck,
  incompletePaperCheck,
  missingPaperCheck,
  outdatedTextCheck,
  signatureCheck,
  unwrittenFormCheck,
} from './checks/sheet-checks';
import type { FileFinding } from './dossier';
import type { CheckedFile, FileCheck } from './file-check';

/** Everything that a reviewer compares, in the order in which it is told. */
export const FILE_CHECKS: readonly FileCheck[] = [
  missingPaperCheck,
  unwrittenFormCheck,
  incompletePaperCheck,
  dayOrderCheck,
  samePartiesCheck,
  attendanceCheck,
  sameMediatorCheck,
  sameNumberCheck,
  sealCheck,
  changedSinceCheck,
  outdatedTextCheck,
  copiesCheck,
  signatureCheck,
  identityCheck,
  performanceProofCheck,
  feedbackCheck,
  visitCheck,
];

/** What a reviewer would find, what is missing first. */
export function checkFile(file: CheckedFile): FileFinding[] {
  const found = FILE_CHECKS.flatMap(({ find }) => find(file));
  const isMissing = ({ severity }: FileFinding): boolean => severity === 'missing';
  return [...found.filter(isMissing), ...found.filter((one) => !isMissing(one))];
}
