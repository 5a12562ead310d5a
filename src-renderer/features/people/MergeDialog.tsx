import { ChoiceField } from '@renderer/components/form/choice-fields';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { TextField } from '@renderer/components/form/text-fields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { type OfferedPerson, tellingOf } from '@renderer/components/party/person-pick';
import {
  type RecordOf,
  type RecordView,
  useRecordAct,
} from '@renderer/components/records/record-routes';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { disagreements, mergeWho } from '@shared/domain/person/merge-who';
import { whoSchema } from '@shared/domain/person/person';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import './people.css';

type PersonRecord = RecordOf<'persons'>;

const inputSchema = z.object({ otherId: z.string(), who: whoSchema });

interface MergeDialogProps {
  readonly view: RecordView<PersonRecord>;
  readonly onClose: () => void;
}

/** 合并: which other entry is the same person, and where the two disagree, which of them is right. */
export function MergeDialog({ view: { record }, onClose }: MergeDialogProps) {
  const [otherId, setOtherId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const form = useFormSubmit();
  const sending = useRecordAct<PersonRecord, unknown>({ prefix: 'persons' }, 'merge');
  const { data } = useRouteQuery(
    'persons.get',
    { id: otherId ?? record.id },
    { enabled: otherId !== null },
  );
  const other = otherId === null ? null : (data?.record ?? null);
  const send = async () => {
    if (other === null) return;
    const who = mergeWho(record.who, other.who, chosen);
    const { id, revision } = record;
    const view = await form.submit(inputSchema, { otherId: other.id, who }, (input) =>
      sending.mutateAsync({ ...input, id, revision }),
    );
    if (view !== null) onClose();
  };
  const choose = (key: string, isOther: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (isOther) next.add(key);
      else next.delete(key);
      return next;
    });
  return (
    <FormDialog
      title="合并重复的登记"
      okText={other === null ? '请先选出重复的那一份' : '合并'}
      cancelText="先不合并"
      isDisabled={other === null}
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <p>
          留下现在这一份（{record.who.name}
          ），另一份并进来；各案卷里写的不变。合并错了，可以在修改记录里撤销。
        </p>
        {other === null ? (
          <FindOther personId={record.id} onChoose={setOtherId} />
        ) : (
          <>
            <p>
              并进来的是：<strong>{other.who.name}</strong>{' '}
              <Button onClick={() => setOtherId(null)}>换一份</Button>
            </p>
            {disagreements(record.who, other.who).map(({ key, label, kept, other: theirs }) => (
              <ChoiceField
                key={key}
                path={`who.${key}`}
                label={`${label}以哪个为准`}
                isWide
                values={['kept', 'other'] as const}
                labels={{ kept: `${kept}（这一份）`, other: `${theirs}（另一份）` }}
                value={chosen.has(key) ? 'other' : 'kept'}
                onChange={(which) => choose(key, which === 'other')}
              />
            ))}
          </>
        )}
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}

interface FindOtherProps {
  readonly personId: string;
  readonly onChoose: (personId: string) => void;
}

/** Those with the same number first; anybody else is looked for by name, pinyin, number or telephone. */
function FindOther({ personId, onChoose }: FindOtherProps) {
  const [text, setText] = useState('');
  const twins = useRouteQuery('people.twins', { personId });
  const found = useRouteQuery(
    'people.offer',
    { text: text.trim() },
    { enabled: text.trim() !== '', keepPrevious: true },
  );
  const isSought = text.trim() !== '';
  const others = (isSought ? found.data?.items : twins.data?.items) ?? [];
  const shown = others.filter((one) => one.personId !== null && one.personId !== personId);
  return (
    <>
      <TextField
        path="otherId"
        label="重复的那一份是谁"
        placeholder="姓名、拼音、证件号码或电话"
        value={text}
        onChange={setText}
      />
      <div className="merge-choices">
        {shown.map((one) => (
          <OtherChoice key={one.personId} one={one} onChoose={onChoose} />
        ))}
        {isSought && found.data !== undefined && shown.length === 0 && (
          <p className="quiet">人员库里没有找到，换个写法试试。</p>
        )}
      </div>
    </>
  );
}

interface OtherChoiceProps {
  readonly one: OfferedPerson;
  readonly onChoose: (personId: string) => void;
}

function OtherChoice({ one, onChoose }: OtherChoiceProps) {
  return (
    <Button className="merge-choice" onClick={() => onChoose(one.personId ?? '')}>
      {one.name} {tellingOf(one)}
    </Button>
  );
}
