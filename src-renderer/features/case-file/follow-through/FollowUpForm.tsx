import { ChoiceField, ManyChoicesField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField, OfferedTextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import {
  FOLLOW_UP_METHOD_LABELS,
  FOLLOW_UP_METHODS,
  followUpSchema,
  VISIT_ANSWER_LABELS,
  VISIT_ANSWERS,
} from '@shared/domain/case/model/follow-through';
import { stayingParties } from '@shared/domain/case/model/party-change';
import { labelOf } from '@shared/domain/record/walk';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { z } from 'zod';
import { ActPanel } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';
import { WholeSides } from '../shared/WholeSides';
import { AllSaid } from './AllSaid';

const draftSchema = draftSchemaOf(followUpSchema);
const inputSchema = z.object({ followUp: followUpSchema });

/** 回访记录 */
export function FollowUpForm() {
  const { view, send } = useCaseFile();
  const { activeMediators, deskMediator } = useStudio();
  const [id] = useState(() => nanoid(12));
  const act = useAct({
    name: 'recordFollowUp',
    schema: draftSchema,
    initial: { ...emptyDraftOf(followUpSchema), visitor: deskMediator?.name ?? '' },
  });
  const { value, patch } = act.draft;
  const visited = view.case.parties.filter((party) => value.visitedPartyIds.includes(party.id));
  const saidBy = (partyId: string) =>
    value.answers.find((answer) => answer.partyId === partyId)?.said ?? null;
  const followUp = {
    ...value,
    id,
    visitedPartyIds: visited.map((party) => party.id),
    answers: visited.map((party) => ({ partyId: party.id, said: saidBy(party.id) })),
    satisfaction: null,
  };
  return (
    <ActPanel
      act={act}
      title="登记回访"
      saveLabel="保存回访"
      onSave={() =>
        void act.save(inputSchema, { followUp }, (input) => send('cases.recordFollowUp', input))
      }
    >
      <FieldGrid>
        <DayField
          path="followUp.visitedOn"
          label={labelOf(followUpSchema.shape.visitedOn)}
          isRequired
          value={value.visitedOn}
          onChange={(visitedOn) => patch({ visitedOn })}
        />
        <OfferedTextField
          path="followUp.visitor"
          label={labelOf(followUpSchema.shape.visitor)}
          isRequired
          offers={activeMediators.map(({ name }) => name)}
          value={value.visitor}
          onChange={(visitor) => patch({ visitor })}
        />
        <ChoiceField
          path="followUp.method"
          label={labelOf(followUpSchema.shape.method)}
          isRequired
          isWide
          values={FOLLOW_UP_METHODS}
          labels={FOLLOW_UP_METHOD_LABELS}
          value={value.method}
          onChange={(method) => patch({ method })}
        />
        <ManyChoicesField
          path="followUp.visitedPartyIds"
          label="回访了谁"
          isRequired
          isWide
          offers={view.case.parties.map((party) => ({ value: party.id, label: party.name }))}
          value={value.visitedPartyIds}
          onChange={(visitedPartyIds) => patch({ visitedPartyIds })}
        />
        <WholeSides
          parties={stayingParties(view.case)}
          chosen={value.visitedPartyIds}
          word={(whom) => `${whom}都回访了`}
          onChoose={(visitedPartyIds) => patch({ visitedPartyIds })}
        />
        <LongTextField
          path="followUp.findings"
          label={labelOf(followUpSchema.shape.findings)}
          hint={
            view.stage === 'ended_without'
              ? '现在怎样了，有没有另外去仲裁、起诉，当事人怎么说'
              : '协议履行得怎样，当事人怎么说'
          }
          value={value.findings}
          onChange={(findings) => patch({ findings })}
        />
        <LongTextField
          path="followUp.hiddenRisk"
          label={labelOf(followUpSchema.shape.hiddenRisk)}
          hint="没有发现的不填；有激化苗头的写清楚，该报告的要及时报告"
          minRows={1}
          value={value.hiddenRisk}
          onChange={(hiddenRisk) => patch({ hiddenRisk })}
        />
        <AllSaid
          open={visited.filter(({ id: partyId }) => saidBy(partyId) === null)}
          count={visited.length}
          onSay={(partyIds, said) =>
            patch({
              answers: [...value.answers, ...partyIds.map((partyId) => ({ partyId, said }))],
            })
          }
        />
        {visited.map(({ id: partyId, name }, index) => (
          <ChoiceField
            key={partyId}
            path={`followUp.answers.${index}.said`}
            label={`${name}满意吗（照${name}说的选）`}
            isRequired
            isWide
            values={VISIT_ANSWERS}
            labels={VISIT_ANSWER_LABELS}
            value={saidBy(partyId)}
            onChange={(said) =>
              patch({
                answers: [
                  ...value.answers.filter((answer) => answer.partyId !== partyId),
                  { partyId, said },
                ],
              })
            }
          />
        ))}
      </FieldGrid>
    </ActPanel>
  );
}
