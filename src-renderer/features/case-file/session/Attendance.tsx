import { wordSides } from '@renderer/components/case-marks/word-sides';
import { CheckField, ManyChoicesField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { attendanceBefore } from '@shared/domain/case/model/next-session';
import { leavingOf } from '@shared/domain/case/model/party-change';
import { sessionSchema } from '@shared/domain/case/model/session';
import { PARTY_SIDE_LABELS, PARTY_SIDES, type Party } from '@shared/domain/party/party';
import { aboutOf, labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import { useRef } from 'react';
import { useCaseFile } from '../shared/case-file-context';
import { NoShows } from './NoShows';
import type { SessionFieldsProps } from './SessionPlanFields';
import type { SessionDraft } from './session-draft';

/** Who is ticked as having come is no longer written down as having stayed away. */
function whoCame({ noShows }: SessionDraft, ids: readonly string[]): Partial<SessionDraft> {
  return {
    presentPartyIds: [...ids],
    noShows: noShows.filter(({ partyId }) => !ids.includes(partyId)),
  };
}

/** Stands where the buttons stood, so that nothing moves away under the pointer. */
function wordAbsent(parties: readonly Party[], present: readonly string[]): string {
  const absent = parties.filter(({ id }) => !present.includes(id));
  return absent.length === 0 ? '都到了。' : `没到：${absent.map(({ name }) => name).join('、')}`;
}

/** Who is there, and that their rights were told to them: both only by somebody's tick, in every session anew. */
export function Attendance({ value, onPatch }: SessionFieldsProps) {
  const { view } = useCaseFile();
  // Who left before is not asked for; whoever stands in the record already stays in it.
  const parties = view.case.parties.filter(
    ({ id }) => leavingOf(view.case, id) === undefined || value.presentPartyIds.includes(id),
  );
  const before = attendanceBefore(view.case, value);
  const those = parties.filter(({ id }) => before.includes(id));
  const isNobody = value.presentPartyIds.length === 0;
  // The button that was pressed goes away: the keyboard goes on with what is asked next.
  const notice = useRef<HTMLDivElement>(null);
  const came = (ids: readonly string[]) => {
    onPatch(whoCame(value, ids));
    notice.current?.querySelector('input')?.focus();
  };
  // Of a side that is many nobody ticks one after another.
  const absentees = PARTY_SIDES.flatMap((side) => {
    const ofSide = parties.filter((party) => party.side === side);
    const absent = ofSide.filter(({ id }) => !value.presentPartyIds.includes(id));
    const isMany = ofSide.length > 1 && ofSide.length < parties.length && absent.length > 0;
    return isMany ? [{ side, ids: absent.map(({ id }) => id) }] : [];
  });
  // Who was chosen by a side of many comes for all of it.
  const chosen = PARTY_SIDES.flatMap((side) => {
    const ofSide = parties.filter((party) => party.side === side && party.isChosenToSpeak);
    const absent = ofSide.filter(({ id }) => !value.presentPartyIds.includes(id));
    return absent.length === 0 ? [] : [{ side, those: absent }];
  });
  const agents = parties.flatMap(({ name, authorizedAgents }) =>
    authorizedAgents.map((agent) => ({
      value: agent.name,
      label: `${agent.name}（${name}的代理人）`,
    })),
  );
  return (
    <FieldGrid>
      <ManyChoicesField
        path="session.presentPartyIds"
        label={labelOf(sessionSchema.shape.presentPartyIds)}
        isWide
        offers={parties.map(({ id, name, side }) => ({
          value: id,
          label: `${name}（${PARTY_SIDE_LABELS[side]}）`,
        }))}
        value={value.presentPartyIds}
        onChange={(ids) => onPatch(whoCame(value, ids))}
      />
      {parties.length > 0 && (
        <div className="form-field-wide session-came">
          {!isNobody && absentees.length === 0 && (
            <p className="quiet">{wordAbsent(parties, value.presentPartyIds)}</p>
          )}
          {isNobody && those.length > 0 && (
            <Button onClick={() => came(before)}>
              和上一场来的一样：{wordSides(those).join(' 与 ')}
            </Button>
          )}
          {isNobody && those.length < parties.length && parties.length > 1 && (
            <Button onClick={() => came(parties.map(({ id }) => id))}>
              都到了：{wordSides(parties).join(' 与 ')}
            </Button>
          )}
          {chosen.map(({ side, those: chosenOnes }) => (
            <Button
              key={`chosen-${side}`}
              onClick={() => came([...value.presentPartyIds, ...chosenOnes.map(({ id }) => id)])}
            >
              {PARTY_SIDE_LABELS[side]}推选的代表人到了：
              {chosenOnes.map(({ name }) => name).join('、')}
            </Button>
          ))}
          {absentees.map(({ side, ids }) => (
            <Button key={side} onClick={() => came([...value.presentPartyIds, ...ids])}>
              {PARTY_SIDE_LABELS[side]}都到了
            </Button>
          ))}
        </div>
      )}
      <NoShows value={value} onPatch={onPatch} />
      {agents.length > 0 && (
        <ManyChoicesField
          path="session.presentAgents"
          label={labelOf(sessionSchema.shape.presentAgents)}
          isWide
          offers={agents}
          value={value.presentAgents}
          onChange={(presentAgents) => onPatch({ presentAgents })}
        />
      )}
      <div className="form-field-wide" ref={notice}>
        <CheckField
          path="session.isRightsNoticeGiven"
          isChecked={value.isRightsNoticeGiven}
          onChange={(isRightsNoticeGiven) => onPatch({ isRightsNoticeGiven })}
        >
          {aboutOf(sessionSchema.shape.isRightsNoticeGiven)}
        </CheckField>
      </div>
    </FieldGrid>
  );
}
