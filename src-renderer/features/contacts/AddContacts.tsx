import { AddMany } from '@renderer/components/records/AddMany';
import { useRouteMutation } from '@renderer/ipc/use-route';
import type { Post } from '@shared/domain/contact/contact';
import { readContactLines } from '@shared/domain/contact/read-contact-lines';
import type { LinesRead } from '@shared/domain/record/read-lines';
import { nanoid } from 'nanoid';
import { useMemo, useState } from 'react';

interface AddContactsProps {
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Many contacts at once, one a line. */
export function AddContacts({ onDone, onClose }: AddContactsProps) {
  const [text, setText] = useState('');
  const { mutateAsync, isPending } = useRouteMutation('contacts.register');
  const read = useMemo(() => readContactLines(text), [text]);
  const save = async () => {
    const [post, ...rest] = read.ones;
    if (post === undefined) return;
    await mutateAsync({ post, more: rest.map((one) => ({ id: nanoid(12), post: one })) });
    onDone(`已登记 ${read.ones.length} 条`);
  };
  return (
    <AddMany
      title="一次填多条"
      unit="条"
      hint="一行一条：姓名或单位，职责，电话，负责哪里。前两样必填，表格里的几列可以直接粘过来"
      example={'王建国，网格长，13900001111，第一网格\n滨河派出所，派出所，0395-1234567'}
      text={text}
      onText={setText}
      count={read.ones.length}
      problems={read.problems}
      told={wordRead(read)}
      isSaving={isPending}
      onSave={save}
      onClose={onClose}
    />
  );
}

function wordRead({ ones, repeated }: LinesRead<Post>): string {
  const [first] = ones;
  if (first === undefined) return '';
  const said = [
    first.name,
    `职责 ${first.duty}`,
    first.phone && `电话 ${first.phone}`,
    first.area && `负责 ${first.area}`,
  ].filter(Boolean);
  const twice = repeated === 0 ? '' : `；写了两遍的 ${repeated} 条只登记一次`;
  return `要登记 ${ones.length} 条${twice}。第一条：${said.join('，')}。`;
}
