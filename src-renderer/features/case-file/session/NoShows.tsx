import { ChoiceField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { useIsReadOnly } from '@renderer/components/form/FieldMessagesContext';
import { TextField } from '@renderer/components/form/text-fields';
import { noShowSchema } from '@shared/domain/case/model/session';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import { useState } from 'react';
import { useCaseFile } from '../shared/case-file-context';
import type { SessionFieldsProps } from './SessionPlanFields';

const ANSWERS = ['yes', 'no'] as const;
const ANSWER_LABELS = { yes: '事先说明了', no: '没有说明' } as const;

/** Who was asked to come and stayed away, and whether they sent word: folded until there is somebody. */
export function NoShows({ value, onPatch }: SessionFieldsProps) {
  const { parties } = useCaseFile().view.case;
  const isReadOnly = useIsReadOnly();
  const { noShows, presentPartyIds } = value;
  // It stays open while it is worked in, also when the last one is taken out again.
  const [isOpen, setOpen] = useState(noShows.length > 0);
  const set = (next: typeof noShows) => onPatch({ noShows: next });
  const absent = parties.filter(({ id }) => !presentPartyIds.includes(id));
  if (absent.length === 0) return null;
  return (
    <details
      className="form-field-wide session-no-shows"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>有人叫了没来{noShows.length > 0 && `：记了 ${noShows.length} 人`}</summary>
      {absent.map(({ id, name }) => {
        const at = noShows.findIndex(({ partyId }) => partyId === id);
        const noShow = noShows[at];
        if (noShow === undefined)
          return (
            <Button
              key={id}
              disabled={isReadOnly}
              onClick={() => set([...noShows, { partyId: id, isExcused: null, excuse: '' }])}
            >
              {name}没有来
            </Button>
          );
        const patch = (change: object) =>
          set(noShows.map((one) => (one.partyId === id ? { ...one, ...change } : one)));
        return (
          <FieldGrid key={id}>
            <ChoiceField
              path={`session.noShows.${at}.isExcused`}
              label={`${name}没有来`}
              values={ANSWERS}
              labels={ANSWER_LABELS}
              value={noShow.isExcused === null ? null : noShow.isExcused ? 'yes' : 'no'}
              onChange={(answer) => patch({ isExcused: answer === 'yes' })}
            />
            <TextField
              path={`session.noShows.${at}.excuse`}
              label={labelOf(noShowSchema.shape.excuse)}
              value={noShow.excuse}
              onChange={(excuse) => patch({ excuse })}
            />
            <Button
              type="text"
              className="session-helper-remove"
              disabled={isReadOnly}
              onClick={() => set(noShows.filter(({ partyId }) => partyId !== id))}
            >
              不记{name}没来
            </Button>
          </FieldGrid>
        );
      })}
    </details>
  );
}
