import { StaleNotice as Notice } from '@renderer/components/feedback/StaleNotice';
import { useCaseFile } from './case-file-context';

/** Says that the case was changed elsewhere, and offers to go on from there with the typed text kept. */
export function StaleNotice() {
  const { isStale, readAgain } = useCaseFile();
  return isStale ? <Notice what="这件案子" onReadAgain={readAgain} /> : null;
}
