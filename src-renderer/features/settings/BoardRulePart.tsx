import { draftSchemaOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { CountField } from '@renderer/components/form/value-fields';
import { tellSettled } from '@shared/domain/property/board/rank-companies';
import { labelOf } from '@shared/domain/record/walk';
import { boardRuleSchema, PROPERTY_FIELDS } from '@shared/domain/studio/property-settings';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { useSaveSettings } from './use-save-settings';

const { shape } = boardRuleSchema;
const draftSchema = z.object({ boardRule: draftSchemaOf(z.object(shape)) });
const schema = z.object(PROPERTY_FIELDS);
const NAMES = Object.keys(shape) as (keyof typeof shape)[];

/** 红黑榜的算法: how many points each thing is, and from how many on a company stands on a list. */
export function BoardRulePart() {
  const { settings, save } = useSaveSettings();
  const { boardRule } = settings;
  return (
    <SettingsForm
      draftKey="settings-board"
      title="红黑榜的算法"
      lead="没有哪一条规定写了怎么算：由本室定，每一家怎么得的分都写出来。扣分的填负数，不算的填 0。改了，已经公示的不变。"
      saved={{ boardRule }}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {({ boardRule: rule }, patch) => (
        <FieldGrid>
          {NAMES.map((name) => (
            <CountField
              key={name}
              path={`boardRule.${name}`}
              label={labelOf(shape[name])}
              unit="分"
              {...(name === 'perSettled' && { hint: tellSettled(rule) })}
              value={rule[name]}
              onChange={(points) => patch({ boardRule: { ...rule, [name]: points } })}
            />
          ))}
        </FieldGrid>
      )}
    </SettingsForm>
  );
}
