import { ChoiceField } from '@renderer/components/form/choice-fields';
import type { DraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid, FieldPair } from '@renderer/components/form/FieldGrid';
import { NamedChoiceField } from '@renderer/components/form/NamedChoiceField';
import { PhoneField } from '@renderer/components/form/PhoneField';
import { LongTextField, OfferedTextField, TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { PersonNameField } from '@renderer/components/party/PersonNameField';
import { PlaceTextField } from '@renderer/components/place/PlaceTextField';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { ALERT_COLOR_LABELS, ALERT_COLORS } from '@shared/domain/case/model/registration-words';
import { type Reported, reportedSchema } from '@shared/domain/matter/matter';
import { isHotline } from '@shared/domain/matter/matter-limits';
import { labelOf } from '@shared/domain/record/walk';

/** Without a colour, which is stored as null. */
const COLORS = ['none', ...ALERT_COLORS] as const;
const COLOR_LABELS = { none: '没有', ...ALERT_COLOR_LABELS } as const;

interface MatterFieldsProps {
  readonly draft: DraftOf<Reported>;
  readonly onPatch: (change: Partial<DraftOf<Reported>>) => void;
}

const { shape } = reportedSchema;

/** What, by which way, where; settled at once or not. Who told it and the rest is optional. */
export function MatterFields({ draft, onPatch }: MatterFieldsProps) {
  const { studio } = useStudio();
  const { matterChannels, eventClasses } = studio.settings;
  const isOrder = isHotline(draft.channel) || draft.orderNumber !== '' || draft.replyDueOn !== null;
  return (
    <FieldGrid>
      <FieldPair>
        <LongTextField
          path="reported.what"
          label={labelOf(shape.what)}
          isRequired
          minRows={2}
          placeholder="例如 三号楼二单元楼道灯不亮"
          value={draft.what}
          onChange={(what) => onPatch({ what })}
        />
        <LongTextField
          path="reported.spotResult"
          label={labelOf(shape.spotResult)}
          minRows={2}
          placeholder="当场就办好了的写这里，登记完就算办结；没有的空着"
          value={draft.spotResult}
          onChange={(spotResult) => onPatch({ spotResult })}
        />
      </FieldPair>
      <NamedChoiceField
        path="reported.channel"
        label={labelOf(shape.channel)}
        isRequired
        names={matterChannels}
        value={draft.channel}
        onChange={(channel) => onPatch({ channel })}
      />
      <FieldPair>
        <DayField
          path="reported.reportedOn"
          label={labelOf(shape.reportedOn)}
          isRequired
          value={draft.reportedOn}
          onChange={(reportedOn) => onPatch({ reportedOn })}
        />
        <PlaceTextField
          path="reported.place"
          label={labelOf(shape.place)}
          value={draft.place}
          placeId={draft.placeId}
          onChange={(place) => onPatch({ place })}
          onPick={({ text, placeId }) => onPatch({ place: text, placeId })}
          onUntie={() => onPatch({ placeId: null })}
        />
      </FieldPair>
      <PersonNameField
        path="reported.reporter"
        label={labelOf(shape.reporter)}
        kind="natural_person"
        isRequired={false}
        placeholder="没有留的不用填"
        value={draft.reporter}
        isKnown={false}
        onChange={(reporter) => onPatch({ reporter })}
        onPick={({ name = '', phone = '' }) => onPatch({ reporter: name, phone })}
      />
      <PhoneField
        path="reported.phone"
        label={labelOf(shape.phone)}
        placeholder="没有留的不用填"
        value={draft.phone}
        onChange={(phone) => onPatch({ phone })}
      />
      <OfferedTextField
        path="reported.eventClass"
        label={labelOf(shape.eventClass)}
        offers={eventClasses}
        value={draft.eventClass}
        onChange={(eventClass) => onPatch({ eventClass })}
      />
      {isOrder && (
        <>
          <TextField
            path="reported.orderNumber"
            label={labelOf(shape.orderNumber)}
            value={draft.orderNumber}
            onChange={(orderNumber) => onPatch({ orderNumber })}
          />
          <DayField
            path="reported.replyDueOn"
            label={labelOf(shape.replyDueOn)}
            hint="工单上写着的日子；没写的，按设置里的天数提醒"
            aim="future"
            value={draft.replyDueOn}
            onChange={(replyDueOn) => onPatch({ replyDueOn })}
          />
        </>
      )}
      <ChoiceField
        path="reported.alertColor"
        label={labelOf(shape.alertColor)}
        isWide
        values={COLORS}
        labels={COLOR_LABELS}
        value={draft.alertColor ?? 'none'}
        onChange={(color) => onPatch({ alertColor: color === 'none' ? null : color })}
      />
    </FieldGrid>
  );
}
