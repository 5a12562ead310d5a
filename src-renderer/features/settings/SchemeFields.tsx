import { ManyChoicesField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { AmountField, CountField } from '@renderer/components/form/value-fields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { aboutOf, labelOf } from '@shared/domain/record/walk';
import {
  SUBSIDY_EVIDENCE,
  SUBSIDY_EVIDENCE_LABELS,
  SUBSIDY_EXCLUSION_LABELS,
  SUBSIDY_EXCLUSIONS,
  subsidySchemeFields,
} from '@shared/domain/studio/subsidy-scheme';
import { Button } from 'antd';
import type { SchemeDraft } from './scheme-draft';

const HEAD = subsidySchemeFields.pick({
  ...{ name: true, basis: true, from: true, until: true, countsBy: true },
});
const AMOUNTS = subsidySchemeFields.pick({
  ...{ simpleFen: true, ordinaryFen: true, complexFen: true, majorFen: true },
});
const PERCENTS = ['oralPercent', 'failedPercent', 'unperformedPercent'] as const;
const CAPS = subsidySchemeFields.pick({ caseCapFen: true, monthCapFen: true, yearCapFen: true });
const SPLIT = subsidySchemeFields.pick({ split: true });
const { shape } = subsidySchemeFields;

export interface SchemeFieldsProps {
  readonly path: string;
  readonly scheme: SchemeDraft;
  readonly onPatch: (change: Partial<SchemeDraft>) => void;
  readonly onRemove: () => void;
}

/** A scheme: its days, what it pays, how that is divided, what the file must hold. */
export function SchemeFields({ path, scheme, onPatch, onRemove }: SchemeFieldsProps) {
  const { mediators } = useStudio().studio;
  const part = { path, value: scheme, onPatch };
  return (
    <div className="subsidy-scheme">
      <SchemaFields
        {...part}
        schema={HEAD}
        words={{
          basis: { hint: '例如 某司发〔2026〕3号，印在发放名册上' },
          from: { aim: 'any' },
          until: { aim: 'any', hint: '还在用的空着' },
        }}
      />
      <p className="quiet">书面协议、全部履行的，每件补多少；不补的空着。</p>
      <SchemaFields {...part} schema={AMOUNTS} />
      <FieldGrid>
        {PERCENTS.map((name) => (
          <CountField
            key={name}
            path={`${path}.${name}`}
            label={labelOf(shape[name])}
            hint={aboutOf(shape[name])}
            unit="%"
            value={scheme[name]}
            onChange={(value) => onPatch({ [name]: value })}
          />
        ))}
      </FieldGrid>
      <FieldGrid>
        <CountField
          path={`${path}.groupFrom`}
          label={labelOf(shape.groupFrom)}
          hint="不另加的空着"
          unit="人"
          value={scheme.groupFrom}
          onChange={(groupFrom) => onPatch({ groupFrom })}
        />
        <AmountField
          path={`${path}.groupExtraFen`}
          label={labelOf(shape.groupExtraFen)}
          value={scheme.groupExtraFen}
          onChange={(groupExtraFen) => onPatch({ groupExtraFen })}
        />
      </FieldGrid>
      <p className="quiet">最多补多少；没有定的空着。</p>
      <SchemaFields {...part} schema={CAPS} />
      <SchemaFields {...part} schema={SPLIT} />
      {scheme.split === 'percent' ? (
        <FieldGrid>
          <CountField
            path={`${path}.presidingPercent`}
            label={labelOf(shape.presidingPercent)}
            unit="%"
            value={scheme.presidingPercent}
            onChange={(presidingPercent) => onPatch({ presidingPercent })}
          />
        </FieldGrid>
      ) : null}
      <ManyChoicesField
        path={`${path}.evidence`}
        label={labelOf(shape.evidence)}
        value={scheme.evidence}
        offers={SUBSIDY_EVIDENCE.map((value) => ({ value, label: SUBSIDY_EVIDENCE_LABELS[value] }))}
        onChange={(evidence) => onPatch({ evidence: evidence as SchemeDraft['evidence'] })}
      />
      <ManyChoicesField
        path={`${path}.exclusions`}
        label={labelOf(shape.exclusions)}
        value={scheme.exclusions}
        offers={SUBSIDY_EXCLUSIONS.map((value) => ({
          ...{ value, label: SUBSIDY_EXCLUSION_LABELS[value] },
        }))}
        onChange={(exclusions) => onPatch({ exclusions: exclusions as SchemeDraft['exclusions'] })}
      />
      {mediators.length === 0 ? null : (
        <ManyChoicesField
          path={`${path}.unpaidIds`}
          label={labelOf(shape.unpaidIds)}
          hint="例如公职人员；他的一份不补，也不分给别人"
          value={scheme.unpaidIds}
          offers={mediators.map(({ id: value, name: label }) => ({ value, label }))}
          onChange={(unpaidIds) => onPatch({ unpaidIds })}
        />
      )}
      <p>
        <Button onClick={onRemove}>去掉这个方案</Button>
      </p>
    </div>
  );
}
