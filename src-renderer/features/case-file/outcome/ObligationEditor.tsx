import { ChoiceField, SelectField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { TextField } from '@renderer/components/form/text-fields';
import { AmountField, DayField } from '@renderer/components/form/value-fields';
import {
  FULFILLMENT_MODE_LABELS,
  FULFILLMENT_MODES,
  obligationSchema,
} from '@shared/domain/case/model/agreement';
import { stayingParties } from '@shared/domain/case/model/party-change';
import type { Party } from '@shared/domain/party/party';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import { useCaseFile } from '../shared/case-file-context';
import { boundChoices } from './bound-choices';
import { EqualShare } from './EqualShare';
import { InstallmentHelper } from './InstallmentHelper';
import type { ObligationDraft } from './terms-draft';

interface ObligationEditorProps {
  readonly path: string;
  readonly ordinal: number;
  readonly obligation: ObligationDraft;
  readonly onPatch: (change: Partial<ObligationDraft>) => void;
  /** Puts other entries (none, or several) in its place. */
  readonly onReplace: (entries: ObligationDraft[]) => void;
}

/** 履行安排: who does what for whom, how much, in which way, by when. */
export function ObligationEditor(props: ObligationEditorProps) {
  const { path, ordinal, obligation, onPatch, onReplace } = props;
  const { view } = useCaseFile();
  const parties = stayingParties(view.case);
  const { values, labels } = boundChoices(parties);
  return (
    <div className="obligation">
      <div className="obligation-head">
        <strong>履行 {ordinal}</strong>
        <Button type="text" onClick={() => onReplace([])}>
          去掉履行 {ordinal}
        </Button>
      </div>
      <FieldGrid>
        <SelectField
          path={`${path}.obligorPartyId`}
          label="由谁履行"
          isRequired
          values={values}
          labels={labels}
          value={obligation.obligorPartyId || null}
          onChange={(obligorPartyId) => onPatch(choseObligor(obligation, obligorPartyId, parties))}
        />
        <SelectField
          path={`${path}.obligeePartyId`}
          label="向谁履行"
          isClearable
          values={values}
          labels={labels}
          value={obligation.obligeePartyId}
          onChange={(obligeePartyId) => onPatch({ obligeePartyId })}
        />
        <TextField
          path={`${path}.action`}
          label="做什么"
          isRequired
          placeholder="例如：支付维修费"
          value={obligation.action}
          onChange={(action) => onPatch({ action })}
        />
        <AmountField
          path={`${path}.amountFen`}
          label="金额"
          hint={obligation.amountFen === null ? '不涉及钱的不用填' : undefined}
          value={obligation.amountFen}
          onChange={(amountFen) => onPatch({ amountFen })}
        />
        <DayField
          path={`${path}.dueOn`}
          label="最迟什么时候"
          aim="future"
          value={obligation.dueOn}
          onChange={(dueOn) => onPatch({ dueOn })}
        />
        <ChoiceField
          path={`${path}.mode`}
          label={labelOf(obligationSchema.shape.mode)}
          isRequired
          isWide
          values={FULFILLMENT_MODES}
          labels={FULFILLMENT_MODE_LABELS}
          value={obligation.mode}
          onChange={(mode) => onPatch({ mode })}
        />
      </FieldGrid>
      <EqualShare obligation={obligation} onPatch={onPatch} />
      {(obligation.mode === 'continuing' ||
        (obligation.mode === 'installment' && obligation.amountFen !== null)) && (
        <InstallmentHelper path={path} obligation={obligation} onSplit={onReplace} />
      )}
    </div>
  );
}

/** Who performs; to whom follows where the other side is one person and nobody was chosen yet, in sight and to be changed. */
function choseObligor(
  { obligeePartyId }: ObligationDraft,
  obligorPartyId: string | null,
  parties: readonly Party[],
): Partial<ObligationDraft> {
  const side = parties.find(({ id }) => id === obligorPartyId)?.side;
  const others = parties.filter((party) => side !== undefined && party.side !== side);
  const [only] = others.length === 1 ? others : [];
  return {
    obligorPartyId: obligorPartyId ?? '',
    obligeePartyId: obligeePartyId ?? only?.id ?? null,
  };
}
