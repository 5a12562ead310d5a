import { CheckField } from '@renderer/components/form/choice-fields';
import { TextField } from '@renderer/components/form/text-fields';
import { CountField } from '@renderer/components/form/value-fields';
import { labelOf } from '@shared/domain/record/walk';
import { type RiskKind, riskKindSchema } from '@shared/domain/studio/risk-kind';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import { Button } from 'antd';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { useSaveSettings } from './use-save-settings';

const kindDraft = z.object({
  name: z.string(),
  mayBreakLaw: z.boolean(),
  isHomeViolence: z.boolean(),
});
const draftSchema = z.object({
  blueLimitInDays: z.number().nullable(),
  riskKinds: z.array(kindDraft),
});
const schema = studioSettingsSchema.pick({ blueLimitInDays: true, riskKinds: true });

/** 预警与风险: the days of 蓝色, and which risks are looked out for. */
export function RisksPart() {
  const { settings, save } = useSaveSettings();
  const { blueLimitInDays, riskKinds } = settings;
  return (
    <SettingsForm
      draftKey="settings-risks"
      title="预警与风险"
      lead="红色即时报，黄色当日清，蓝色限时办。登记风险时从这里列出的里面选；改了，以前登记的不变。"
      saved={{ blueLimitInDays, riskKinds }}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {(value, patch) => (
        <>
          <CountField
            path="blueLimitInDays"
            label={labelOf(studioSettingsSchema.shape.blueLimitInDays)}
            unit="日"
            hint="从预警的第二天起算，到第一次处置为止。各地不一样，照街道的要求填"
            value={value.blueLimitInDays}
            onChange={(days) => patch({ blueLimitInDays: days })}
          />
          <KindRows kinds={value.riskKinds} onChange={(kinds) => patch({ riskKinds: kinds })} />
        </>
      )}
    </SettingsForm>
  );
}

interface KindRowsProps {
  readonly kinds: readonly RiskKind[];
  readonly onChange: (kinds: RiskKind[]) => void;
}

function KindRows({ kinds, onChange }: KindRowsProps) {
  return (
    <>
      <ol className="risk-kinds" aria-label="激化风险">
        {kinds.map((kind, index) => {
          const pathOf = (name: string) => `riskKinds.${index}.${name}`;
          const patch = (change: Partial<RiskKind>) =>
            onChange(kinds.with(index, { ...kind, ...change }));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is typed is the name, and a row has nothing else of its own
            <li key={index}>
              <TextField
                path={pathOf('name')}
                label={`${index + 1}. ${labelOf(riskKindSchema.shape.name)}`}
                value={kind.name}
                onChange={(name) => patch({ name })}
              />
              <CheckField
                path={pathOf('mayBreakLaw')}
                isChecked={kind.mayBreakLaw}
                onChange={(mayBreakLaw) => patch({ mayBreakLaw })}
              >
                可能治安、刑事案件
              </CheckField>
              <CheckField
                path={pathOf('isHomeViolence')}
                isChecked={kind.isHomeViolence}
                onChange={(isHomeViolence) => patch({ isHomeViolence })}
              >
                是家庭暴力
              </CheckField>
              <Button
                aria-label={`去掉${kind.name}`}
                onClick={() => onChange(kinds.filter((_, place) => place !== index))}
              >
                去掉
              </Button>
            </li>
          );
        })}
      </ol>
      <Button
        className="counting-add"
        onClick={() =>
          onChange([...kinds, { name: '', mayBreakLaw: false, isHomeViolence: false }])
        }
      >
        加一种风险
      </Button>
    </>
  );
}
