import type { OwnWords } from '@renderer/components/form/SchemaFields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import type { ErrandForm } from './errand-forms';

/** What a form says of its fields, with the mediators of the roster offered where somebody is named. */
export function useErrandWords({
  words,
  holderField,
}: Pick<ErrandForm, 'words' | 'holderField'>): Record<string, OwnWords> {
  const { activeMediators } = useStudio();
  if (holderField === null) return { ...words };
  const offers = activeMediators.map(({ name }) => name);
  return { ...words, [holderField]: { ...words[holderField], offers } };
}
