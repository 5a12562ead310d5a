import { ChoiceField, ManyChoicesField } from '@renderer/components/form/choice-fields';
import { type DraftOf, draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { LongTextField } from '@renderer/components/form/text-fields';
import { AmountField, DayField } from '@renderer/components/form/value-fields';
import {
  firstOwed,
  restOf,
  type Series,
  seriesOf,
  tooMuch,
} from '@shared/domain/case/agreement/installment-series';
import type { ObligationStanding } from '@shared/domain/case/agreement/obligation-standing';
import { isSettled } from '@shared/domain/case/agreement/obligations';
import { findFall } from '@shared/domain/case/agreement/paid-so-far';
import {
  FULFILLMENT_STATE_LABELS,
  FULFILLMENT_STATES,
  type FulfillmentRecord,
  type FulfillmentState,
  fulfillmentRecordSchema,
} from '@shared/domain/case/model/follow-through';
import { formatChineseDate, isLocalDate } from '@shared/domain/kernel/local-date';
import { formatYuan } from '@shared/domain/kernel/money';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';
import { nameOfPart } from './InstallmentSeries';

const draftSchema = draftSchemaOf(fulfillmentRecordSchema);
const inputSchema = z.object({ record: fulfillmentRecordSchema });

/** 履行登记: what was found out about one obligation. Nothing is assumed. */
export function FulfillmentDialog({ standing }: { readonly standing: ObligationStanding }) {
  const { view, send } = useCaseFile();
  const { obligation, obligorName } = standing;
  const series = seriesOf(view.obligations).find((one) =>
    one.some((part) => part.obligation.id === obligation.id),
  ) ?? [standing];
  const place = series.findIndex((part) => part.obligation.id === obligation.id);
  const [id] = useState(() => nanoid(12));
  const [also, setAlso] = useState<readonly string[]>([]);
  const act = useAct({
    name: 'recordFulfillment',
    targetId: obligation.id,
    schema: draftSchema,
    initial: { ...emptyDraftOf(fulfillmentRecordSchema), recordedOn: view.today },
  });
  const { value, patch } = act.draft;
  const { correctionReason = '', ...finding } = value;
  const { state, recordedOn } = finding;
  const fall =
    state !== null && recordedOn !== null && isLocalDate(recordedOn)
      ? findFall(obligation, view.case.fulfillmentRecords, {
          state,
          recordedOn,
          paidFen: value.paidFen,
        })
      : null;
  const record = {
    ...finding,
    id,
    obligationId: obligation.id,
    // A reason that was typed for another sum is none for this one.
    ...(fall === null ? {} : { correctionReason }),
  };
  return (
    <ActDialog
      act={act}
      title="登记履行情况"
      explanation={`${obligorName}：${obligation.action}${series.length > 1 ? `，${nameOfPart(place)}` : ''}${
        obligation.amountFen === null ? '' : ` ${formatYuan(obligation.amountFen)} 元`
      }`}
      saveLabel="保存履行情况"
      onSave={() =>
        void act.save(inputSchema, { record }, (input) =>
          send('cases.recordFulfillment', { ...input, alsoObligationIds: alsoOf(also, value) }),
        )
      }
    >
      <EarlierPart series={series} place={place} />
      <FieldGrid>
        <ChoiceField
          path="record.state"
          label="履行得怎样"
          isRequired
          isWide
          values={FULFILLMENT_STATES}
          labels={FULFILLMENT_STATE_LABELS}
          value={value.state}
          onChange={(state) => patch({ state })}
        />
        <DayField
          path="record.recordedOn"
          label={labelOf(fulfillmentRecordSchema.shape.recordedOn)}
          isRequired
          value={value.recordedOn}
          onChange={(recordedOn) => patch({ recordedOn })}
        />
        {obligation.amountFen !== null && (
          <AmountField
            path="record.paidFen"
            label="到现在一共付了"
            hint={hintPaid(obligation.amountFen, series, place, state)}
            warning={wordTooMuch(series, place, value.paidFen)}
            value={value.paidFen}
            onChange={(paidFen) => patch({ paidFen })}
          />
        )}
        {fall !== null && (
          <LongTextField
            path="record.correctionReason"
            label={labelOf(fulfillmentRecordSchema.shape.correctionReason)}
            isRequired
            hint={`${formatChineseDate(fall.on)}登记的是${fall.paidFen === null ? '没有付清' : `已付 ${formatYuan(fall.paidFen)} 元`}。哪一次登记错了，为什么`}
            minRows={2}
            value={correctionReason}
            onChange={(reason) => patch({ correctionReason: reason })}
          />
        )}
        <AlsoParts series={series} place={place} finding={value} chosen={also} onChoose={setAlso} />
        <LongTextField
          path="record.note"
          label={labelOf(fulfillmentRecordSchema.shape.note)}
          isRequired={state === 'released'}
          hint={
            state === 'released'
              ? '为什么不用再履行，例如：对方放弃了、受赡养人去世了'
              : '例如：转账凭证已收存'
          }
          minRows={2}
          value={value.note}
          onChange={(note) => patch({ note })}
        />
      </FieldGrid>
    </ActDialog>
  );
}

type Finding = Pick<DraftOf<FulfillmentRecord>, 'state' | 'paidFen'>;

/** Of others the same may hold only where all was performed, or nothing is owed any more. */
function maySpread({ state, paidFen }: Finding): boolean {
  return (state === 'fulfilled' && paidFen === null) || state === 'released';
}

function alsoOf(also: readonly string[], finding: Finding): string[] {
  return maySpread(finding) ? [...also] : [];
}

interface AlsoPartsProps extends PlaceInSeries {
  readonly finding: Finding;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Other parts of which the same was found: several months paid at once, or all that come after a death. */
function AlsoParts({ series, place, finding, chosen, onChoose }: AlsoPartsProps) {
  const others = series
    .map((standing, at) => ({ standing, at }))
    .filter(({ standing, at }) => at !== place && !isSettled(standing));
  if (others.length === 0 || !maySpread(finding)) return null;
  const idOf = ({ standing }: (typeof others)[number]) => standing.obligation.id;
  const later = others.filter(({ at }) => at > place).map(idOf);
  return (
    <div className="form-field-wide">
      <Fold title="别的几期也一样">
        <ManyChoicesField
          path="alsoObligationIds"
          label="还有哪几期"
          isWide
          offers={others.map((one) => ({ value: idOf(one), label: nameOfPart(one.at) }))}
          value={chosen}
          onChange={onChoose}
        />
        {later.length > 1 && (
          <Button onClick={() => onChoose([...new Set([...chosen, ...later])])}>
            以后 {later.length} 期都一样
          </Button>
        )}
      </Fold>
    </div>
  );
}

interface PlaceInSeries {
  readonly series: Series;
  readonly place: number;
}

/** Money that comes in is put down on the part that was due first: told, and offered, where another one is open. */
function EarlierPart({ series, place }: PlaceInSeries) {
  const { open } = useCaseFile();
  const first = firstOwed(series);
  const at = first === null ? place : series.indexOf(first);
  if (first === null || at >= place) return null;
  const rest = restOf(first);
  return (
    <div className="form-restored">
      <span>
        {nameOfPart(at)}还没有付清{rest === null ? '' : `，还欠 ${formatYuan(rest)} 元`}
        。收到的钱先登记在{nameOfPart(at)}。
      </span>
      <Button onClick={() => open('recordFulfillment', first.obligation.id)}>
        登记{nameOfPart(at)}
      </Button>
    </div>
  );
}

/** Of what is paid in full nothing is to be typed; of a part, what came in for it so far. */
function hintPaid(
  amountFen: number,
  series: Series,
  place: number,
  state: FulfillmentState | null,
): string {
  if (state === 'fulfilled') return '付清了的不用填';
  const part = series.length > 1 ? nameOfPart(place) : '';
  return `${part}应付 ${formatYuan(amountFen)} 元；${part}以前付过的也算在里面`;
}

/** What to do with more money than one part takes. */
function wordTooMuch(series: Series, place: number, paidFen: number | null): string | null {
  const part = series[place];
  const over = part === undefined ? 0 : tooMuch(part, paidFen);
  if (over === 0 || series.length === 1 || !Number.isSafeInteger(over)) return null;
  const next = firstOwed(series.filter((_part, at) => at !== place));
  const where =
    next === null ? '各期都已付清，请核对金额' : `登记在${nameOfPart(series.indexOf(next))}`;
  return `比${nameOfPart(place)}多 ${formatYuan(over)} 元：这一期登记为付清，多的 ${formatYuan(over)} 元${where}`;
}
