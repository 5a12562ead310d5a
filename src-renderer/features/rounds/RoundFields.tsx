import { ResponsibleChips, withName } from '@renderer/components/directory/ResponsibleChips';
import { useResponsible } from '@renderer/components/directory/use-responsible';
import type { DraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid, FieldPair } from '@renderer/components/form/FieldGrid';
import { NamedChoiceField } from '@renderer/components/form/NamedChoiceField';
import { NamesField } from '@renderer/components/form/NamesField';
import { LongTextField, OfferedTextField } from '@renderer/components/form/text-fields';
import { CountField, DayField } from '@renderer/components/form/value-fields';
import { PlaceTextField } from '@renderer/components/place/PlaceTextField';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { labelOf } from '@shared/domain/record/walk';
import { type Made, madeSchema } from '@shared/domain/round/round';
import { gridNames } from './grid-names';

interface RoundFieldsProps {
  readonly draft: DraftOf<Made>;
  readonly onPatch: (change: Partial<DraftOf<Made>>) => void;
}

const { shape } = madeSchema;

/** Which round, when and who; where it went and what was done may be left out. */
export function RoundFields({ draft, onPatch }: RoundFieldsProps) {
  const { studio, activeMediators } = useStudio();
  const { roundTypes } = studio.settings;
  const { data } = useRouteQuery('coverage.grids', {});
  const grids = gridNames(data?.items ?? []);
  const near = useResponsible(nearOf(draft));
  const covers = roundTypes.some(({ name, covers: does }) => name === draft.type && does);
  return (
    <FieldGrid>
      <NamedChoiceField
        path="made.type"
        label={labelOf(shape.type)}
        isRequired
        names={roundTypes.map(({ name }) => name)}
        value={draft.type}
        onChange={(type) => onPatch({ type })}
      />
      <DayField
        path="made.madeOn"
        label={labelOf(shape.madeOn)}
        isRequired
        value={draft.madeOn}
        onChange={(madeOn) => onPatch({ madeOn })}
      />
      <OfferedTextField
        path="made.who"
        label={labelOf(shape.who)}
        isRequired
        hint="几个人用顿号分开"
        offers={activeMediators.map(({ name }) => name)}
        value={draft.who}
        onChange={(who) => onPatch({ who })}
      />
      <PlaceTextField
        path="made.place"
        label={labelOf(shape.place)}
        value={draft.place}
        placeId={draft.placeId}
        onChange={(place) => onPatch({ place })}
        onPick={({ text, placeId }) => onPatch({ place: text, placeId })}
        onUntie={() => onPatch({ placeId: null })}
      />
      <CountField
        path="made.served"
        label={labelOf(shape.served)}
        unit="人次"
        placeholder="没有数的空着"
        value={draft.served}
        onChange={(served) => onPatch({ served })}
      />
      <div className="rounds-near">
        <ResponsibleChips
          lead="负责这一片的，点一下填进“谁去的”："
          items={near.filter(({ duty }) => duty.includes('网格'))}
          onPick={({ name }) => onPatch({ who: withName(draft.who, name) })}
        />
      </div>
      {(covers || draft.grids.length > 0) && (
        <NamesField
          path="made.grids"
          label={labelOf(shape.grids)}
          isWide
          hint="走遍了的网格，可以选几个；选了的从活动那天起重新计天数"
          placeholder="打几个字或者拼音来选"
          offers={grids.offered}
          value={draft.grids.map(grids.nameOf)}
          onChange={(names) => onPatch({ grids: grids.gridsOf(names, draft.grids) })}
        />
      )}
      <FieldPair>
        <LongTextField
          path="made.done"
          label={labelOf(shape.done)}
          minRows={2}
          placeholder="发现的问题登记完再一个个记，可以转为纠纷、事项"
          value={draft.done}
          onChange={(done) => onPatch({ done })}
        />
      </FieldPair>
    </FieldGrid>
  );
}

/** Who is asked for: those of the place, or else of the first grid that was walked. */
function nearOf({ placeId, grids: [grid] }: DraftOf<Made>) {
  if (placeId === null && grid === undefined) return null;
  const { community, name } = grid ?? { community: '', name: '' };
  return { placeId: placeId ?? grid?.placeId ?? null, community, grid: name };
}
