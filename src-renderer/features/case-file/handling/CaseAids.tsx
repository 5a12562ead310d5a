import { AidsOf } from '@renderer/components/aid/AidsOf';
import { useCaseFile } from '../shared/case-file-context';

/** 转介法律援助 from a case: whoever of its human parties applies, against the other side. */
export function CaseAids() {
  const { id, parties, registration } = useCaseFile().view.case;
  const people = parties.flatMap((party) =>
    party.kind === 'natural_person'
      ? [
          {
            ...party,
            opponent: parties
              .filter(({ side }) => side !== party.side)
              .map(({ name }) => name)
              .join('、'),
          },
        ]
      : [],
  );
  return <AidsOf about={{ kind: 'case', id }} people={people} story={registration.description} />;
}
