import { FormProblem } from '@renderer/components/form/FormNotices';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordError } from '@renderer/messages/error-wording';
import { MOST_AT_ONCE } from '@shared/domain/contact/contact-many';
import { type ContactLines, readContactLines } from '@shared/domain/contact/read-contact-lines';
import { Button, Input } from 'antd';
import { nanoid } from 'nanoid';
import { useEffect, useId, useMemo, useState } from 'react';

interface AddContactsProps {
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

const EXAMPLE = '王建国，网格长，13900001111，第一网格\n滨河派出所，派出所，0395-1234567';

/** Many contacts at once, one a line; what would be registered is told before it is. */
export function AddContacts({ onDone, onClose }: AddContactsProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { mutateAsync, isPending } = useRouteMutation('contacts.register');
  const read = useMemo(() => readContactLines(text), [text]);
  // It is there to be written in: the button that opened it is disabled, and the keyboard with it.
  useEffect(() => document.getElementById(`${id}-lines`)?.focus(), [id]);
  const { length: count } = read.posts;
  const canSave = count > 0 && read.problems.length === 0 && count <= MOST_AT_ONCE;
  const save = async () => {
    const [first, ...rest] = read.posts;
    if (first === undefined) return;
    setProblem(null);
    try {
      await mutateAsync({
        post: first,
        more: rest.map((post) => ({ id: nanoid(12), post })),
      });
      onDone(`已登记 ${count} 条`);
    } catch (error) {
      setProblem(wordError(error));
    }
  };
  return (
    <section className="section-card many-contacts" aria-label="一次填多条">
      <label htmlFor={`${id}-lines`}>
        一行一条：姓名或单位，职责，电话，负责哪里。前两样必填，表格里的几列可以直接粘过来
      </label>
      <Input.TextArea
        id={`${id}-lines`}
        value={text}
        placeholder={EXAMPLE}
        autoSize={{ minRows: 4, maxRows: 12 }}
        onChange={(event) => setText(event.target.value)}
      />
      <p aria-live="polite">{wordRead(read)}</p>
      {read.problems.length > 0 && (
        <ul className="form-note form-note-error">
          {read.problems.map(({ line, sentence }) => (
            <li key={line}>
              第 {line} 行：{sentence}
            </li>
          ))}
        </ul>
      )}
      <FormProblem sentence={problem} />
      <div className="many-contacts-end">
        <Button type="primary" disabled={!canSave} loading={isPending} onClick={() => void save()}>
          登记这 {count} 条
        </Button>
        <Button onClick={onClose}>先不填</Button>
      </div>
    </section>
  );
}

/** How many, and how the first of them was read: a column in the wrong place is seen before it is saved. */
function wordRead({ posts, repeated }: ContactLines): string {
  const [first] = posts;
  if (first === undefined) return '';
  if (posts.length > MOST_AT_ONCE)
    return `一次最多登记 ${MOST_AT_ONCE} 条，现在有 ${posts.length} 条，请分几次。`;
  const said = [
    first.name,
    `职责 ${first.duty}`,
    first.phone && `电话 ${first.phone}`,
    first.area && `负责 ${first.area}`,
  ].filter(Boolean);
  const twice = repeated === 0 ? '' : `；写了两遍的 ${repeated} 条只登记一次`;
  return `要登记 ${posts.length} 条${twice}。第一条：${said.join('，')}。`;
}
