import { ChoiceField, SelectField } from '@renderer/components/form/choice-fields';
import { CountField } from '@renderer/components/form/value-fields';
import { NumberPatternField } from '@renderer/components/studio/NumberPatternField';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { partsOf } from '@shared/domain/kernel/local-date';
import { pickMembers } from '@shared/domain/record/pick-members';
import {
  COMMITTEE_KIND_LABELS,
  COMMITTEE_KINDS,
  STUDIO_LEVEL_LABELS,
  STUDIO_LEVELS,
} from '@shared/domain/studio/committee-kind';
import { agreementCounter, caseCounter } from '@shared/domain/studio/numbering';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import { z } from 'zod';
import { NextNumbers } from './NextNumbers';
import { ReportDueFields } from './ReportDueFields';
import { SettingsForm } from './SettingsForm';
import { useSaveSettings } from './use-save-settings';

const CUT_OFFS = ['natural', 'day'] as const;
const CUT_OFF_LABELS = { natural: '自然月（1 日到月末）', day: '到截止日为止' } as const;
const USUAL_CUT_OFF_DAY = 25;

const AGREEMENT_NUMBERINGS = ['same', 'own'] as const;
const AGREEMENT_NUMBERING_LABELS = { same: '和案件编号相同', own: '另外编号' } as const;
const USUAL_AGREEMENT_PATTERN = '（{年}）人调协字第{序号}号';

const draftSchema = z.object({
  numberPattern: z.string(),
  agreementNumberPattern: z.string().nullable(),
  committeeKind: z.enum(COMMITTEE_KINDS),
  studioLevel: z.enum(STUDIO_LEVELS).default('village'),
  reportCutOffDay: z.number().nullable(),
  isReportDueTold: z.boolean(),
  reportDueDay: z.number().nullable(),
});
const schema = studioSettingsSchema.pick({
  numberPattern: true,
  agreementNumberPattern: true,
  committeeKind: true,
  studioLevel: true,
  reportCutOffDay: true,
  isReportDueTold: true,
  reportDueDay: true,
});

/** 编号样式 and 月报口径. */
export function NumberingPart() {
  return (
    <div className="settings-stack">
      <Patterns />
      <NextNumbers />
    </div>
  );
}

function Patterns() {
  const { studio, today } = useStudio();
  const { settings, save } = useSaveSettings();
  const { year } = partsOf(today);
  const lastAgreement = studio.lastOrdinals[agreementCounter(year)] ?? 0;
  const last = studio.lastOrdinals[caseCounter(year)] ?? 0;
  return (
    <SettingsForm
      draftKey="settings-numbering"
      title="编号与月报"
      lead="改了编号样式，只影响以后登记的纠纷；已经编好的号不变。"
      saved={pickMembers(schema, settings)}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {(value, patch) => (
        <>
          <NumberPatternField
            path="numberPattern"
            value={value.numberPattern}
            nextOrdinal={last + 1}
            onChange={(pattern) => patch({ numberPattern: pattern })}
          />
          <ChoiceField
            path="agreementNumbering"
            label="协议书的编号"
            values={AGREEMENT_NUMBERINGS}
            labels={AGREEMENT_NUMBERING_LABELS}
            value={value.agreementNumberPattern === null ? 'same' : 'own'}
            onChange={(kind) =>
              patch({ agreementNumberPattern: kind === 'own' ? USUAL_AGREEMENT_PATTERN : null })
            }
          />
          {value.agreementNumberPattern === null ? null : (
            <NumberPatternField
              path="agreementNumberPattern"
              what="协议书"
              value={value.agreementNumberPattern}
              nextOrdinal={lastAgreement + 1}
              onChange={(pattern) => patch({ agreementNumberPattern: pattern })}
            />
          )}
          <div className="settings-narrow">
            <SelectField
              path="committeeKind"
              label="月报归到哪一类调委会"
              values={COMMITTEE_KINDS}
              labels={COMMITTEE_KIND_LABELS}
              value={value.committeeKind}
              onChange={(kind) => kind && patch({ committeeKind: kind })}
            />
          </div>
          <div className="settings-narrow">
            <SelectField
              path="studioLevel"
              label="综治月报归到哪一级"
              values={STUDIO_LEVELS}
              labels={STUDIO_LEVEL_LABELS}
              value={value.studioLevel}
              onChange={(level) => level && patch({ studioLevel: level })}
            />
          </div>
          <ChoiceField
            path="cutOff"
            label="月报统计期"
            values={CUT_OFFS}
            labels={CUT_OFF_LABELS}
            value={value.reportCutOffDay === null ? 'natural' : 'day'}
            onChange={(kind) =>
              patch({ reportCutOffDay: kind === 'natural' ? null : USUAL_CUT_OFF_DAY })
            }
          />
          {value.reportCutOffDay === null ? null : (
            <CountField
              path="reportCutOffDay"
              label="每月截止日"
              unit="日"
              hint={cutOffHint(value.reportCutOffDay)}
              value={Number.isNaN(value.reportCutOffDay) ? null : value.reportCutOffDay}
              // An emptied field is not a natural month: NaN is refused with the field's own sentence.
              onChange={(day) => patch({ reportCutOffDay: day ?? Number.NaN })}
            />
          )}
          <ReportDueFields value={value} onPatch={patch} />
        </>
      )}
    </SettingsForm>
  );
}

function cutOffHint(day: number): string {
  return day >= 1 && day <= 28
    ? `例如 11 月的月报，统计 10 月 ${day + 1} 日到 11 月 ${day} 日`
    : '请填 1 到 28';
}
