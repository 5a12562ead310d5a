import { LongTextField } from '@renderer/components/form/text-fields';
import { labelOf } from '@shared/domain/record/walk';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { linesOf } from './text-lines';
import { useSaveSettings } from './use-save-settings';

/** A list of names of the settings, typed one a line. */
export interface LineList<N extends string> {
  readonly name: N;
  /** Where the setting's own word says too little. */
  readonly label?: string;
  readonly hint: string;
  readonly minRows: number;
}

type ListName =
  | 'specialGroups'
  | 'eventClasses'
  | 'levelLadder'
  | 'elderKinds'
  | 'matterChannels'
  | 'duties'
  | PlaceList;
type PlaceList = 'communities' | 'grids';

interface LineListsPartProps {
  readonly draftKey: string;
  readonly title: string;
  readonly lead: string;
  readonly lists: readonly LineList<ListName>[];
  /** How the fields are laid out; one below the other without it. */
  readonly layOut?: (fields: ReactNode) => ReactNode;
}

/** A part of the settings that is nothing but lists of names. */
export function LineListsPart({ draftKey, title, lead, lists, layOut }: LineListsPartProps) {
  const { settings, save } = useSaveSettings();
  const saved = Object.fromEntries(lists.map(({ name }) => [name, settings[name].join('\n')]));
  const [schemas] = useState(() => ({
    // A draft that an earlier version left lacks the newer lists: what is saved of them stays.
    draft: z.object(
      Object.fromEntries(lists.map(({ name }) => [name, z.string().default(saved[name] ?? '')])),
    ),
    asked: z.object(
      Object.fromEntries(
        lists.map(({ name }) => [
          name,
          z.string().transform(linesOf).pipe(studioSettingsSchema.shape[name]),
        ]),
      ),
    ),
  }));
  return (
    <SettingsForm
      draftKey={draftKey}
      title={title}
      lead={lead}
      saved={saved}
      draftSchema={schemas.draft}
      schema={schemas.asked}
      save={save}
    >
      {(value, patch) => {
        const fields = lists.map(({ name, label, hint, minRows }) => (
          <LongTextField
            key={name}
            path={name}
            label={label ?? labelOf(studioSettingsSchema.shape[name])}
            hint={hint}
            minRows={minRows}
            value={value[name] ?? ''}
            onChange={(text) => patch({ [name]: text })}
          />
        ));
        return layOut === undefined ? fields : layOut(fields);
      }}
    </SettingsForm>
  );
}
