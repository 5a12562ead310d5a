import { SelectField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { type CallAttempt, callAttemptPart } from '@shared/domain/case/model/call-attempt';
import { CALL_RESULT_LABELS } from '@shared/domain/case/model/call-result';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import { z } from 'zod';
import { ActButton } from '../shared/ActButton';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { TakeOut, WRITTEN_BY_MISTAKE } from '../shared/TakeOut';
import { useAct } from '../shared/use-act';

/** 联系记录: every attempt to reach a party, folded away. */
export function Calls() {
  const { view, openAct } = useCaseFile();
  const { callAttempts } = view.case;
  return (
    <>
      {callAttempts.length > 0 && (
        <Fold title={`联系记录（${callAttempts.length} 次）`}>
          <ul className="call-list" aria-label="联系记录">
            {callAttempts.map((one) => (
              <CallLine key={one.id} one={one} />
            ))}
          </ul>
        </Fold>
      )}
      {openAct?.name === 'recordCallAttempt' && <CallDialog attemptId={openAct.targetId} />}
    </>
  );
}

/** For what is written up later, or a call that did reach somebody. */
export function CallButton() {
  const { view } = useCaseFile();
  return <ActButton act="recordCallAttempt" isAgain={view.case.callAttempts.length > 0} />;
}

function CallLine({ one }: { readonly one: CallAttempt }) {
  const { view, can, open } = useCaseFile();
  const name = view.case.parties.find(({ id }) => id === one.partyId)?.name ?? '';
  const when = [formatChineseDate(one.calledOn), one.calledAt ?? ''].filter(Boolean).join(' ');
  const besides = [one.calledBy, one.note].filter(Boolean).join('，');
  return (
    <li>
      <span>
        {when} {name}：{CALL_RESULT_LABELS[one.result]}
        {besides !== '' && <span className="quiet">（{besides}）</span>}
      </span>
      {can('recordCallAttempt') && (
        <Button
          type="text"
          aria-label={`改这次联系：${name} ${when}`}
          onClick={() => open('recordCallAttempt', one.id)}
        >
          改
        </Button>
      )}
      <TakeOut
        act="removeCallAttempt"
        input={{ attemptId: one.id }}
        explanation={WRITTEN_BY_MISTAKE}
        of={`${name} ${when}`}
      />
    </li>
  );
}

const inputSchema = z.object({ attempt: callAttemptPart });
/** All that is plain fields. */
const PLAIN = callAttemptPart.omit({ partyId: true });
const draftSchema = draftSchemaOf(callAttemptPart);

/** 记一次联系. @param attemptId of the one that is corrected; empty for a new one */
function CallDialog({ attemptId }: { readonly attemptId: string }) {
  const { view, send } = useCaseFile();
  const { deskMediator } = useStudio();
  const { parties, callAttempts } = view.case;
  const corrected = callAttempts.find(({ id }) => id === attemptId);
  const [only] = parties.length === 1 ? parties : [];
  const act = useAct({
    name: 'recordCallAttempt',
    ...(corrected && { targetId: corrected.id }),
    schema: draftSchema,
    initial: {
      ...emptyDraftOf(callAttemptPart),
      ...(corrected ?? {
        partyId: only?.id ?? '',
        calledOn: view.today,
        calledBy: deskMediator?.name ?? '',
      }),
    },
  });
  const { value, patch } = act.draft;
  return (
    <ActDialog
      act={act}
      title={corrected === undefined ? '记一次联系' : '改这次联系'}
      saveLabel="保存"
      onSave={() =>
        void act.save(inputSchema, { attempt: value }, (input) =>
          send('cases.recordCallAttempt', { attemptId: corrected?.id ?? null, ...input }),
        )
      }
    >
      <FieldGrid>
        <SelectField
          path="attempt.partyId"
          label={labelOf(callAttemptPart.shape.partyId)}
          isRequired
          values={parties.map(({ id }) => id)}
          labels={Object.fromEntries(parties.map(({ id, name }) => [id, name]))}
          value={value.partyId || null}
          onChange={(partyId) => patch({ partyId: partyId ?? '' })}
        />
      </FieldGrid>
      <SchemaFields
        path="attempt"
        schema={PLAIN}
        value={value}
        onPatch={patch}
        words={{ note: { hint: '例如 家里人接的，说晚上回来' } }}
      />
    </ActDialog>
  );
}
