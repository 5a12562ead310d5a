import { FormProblem } from '@renderer/components/form/FormNotices';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordError } from '@renderer/messages/error-wording';
import { MOST_AT_ONCE } from '@shared/domain/merchant/merchant-many';
import { type MerchantLines, readMerchantLines } from '@shared/domain/merchant/read-merchant-lines';
import { Button, Input } from 'antd';
import { nanoid } from 'nanoid';
import { useEffect, useId, useMemo, useState } from 'react';

interface AddMerchantsProps {
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

const EXAMPLE = '老王面馆，王建国，13900001111，天桥街12号\n小李五金店';

/** Many merchants at once, one a line; what would be registered is told before it is. */
export function AddMerchants({ onDone, onClose }: AddMerchantsProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { mutateAsync, isPending } = useRouteMutation('merchants.register');
  const read = useMemo(() => readMerchantLines(text), [text]);
  // It is there to be written in: the button that opened it is disabled, and the keyboard with it.
  useEffect(() => document.getElementById(`${id}-lines`)?.focus(), [id]);
  const { length: count } = read.shops;
  const canSave = count > 0 && read.problems.length === 0 && count <= MOST_AT_ONCE;
  const save = async () => {
    const [first, ...rest] = read.shops;
    if (first === undefined) return;
    setProblem(null);
    try {
      await mutateAsync({
        shop: first,
        more: rest.map((shop) => ({ id: nanoid(12), shop })),
      });
      onDone(`已登记 ${count} 家商户`);
    } catch (error) {
      setProblem(wordError(error));
    }
  };
  return (
    <section className="section-card many-merchants" aria-label="一次填多家">
      <label htmlFor={`${id}-lines`}>
        一行一家：名称，负责人，电话，地址。只有名称必填，表格里的几列可以直接粘过来
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
      <div className="many-merchants-end">
        <Button type="primary" disabled={!canSave} loading={isPending} onClick={() => void save()}>
          登记这 {count} 家
        </Button>
        <Button onClick={onClose}>先不填</Button>
      </div>
    </section>
  );
}

/** How many, and how the first of them was read: a column in the wrong place is seen before it is saved. */
function wordRead({ shops, repeated }: MerchantLines): string {
  const [first] = shops;
  if (first === undefined) return '';
  if (shops.length > MOST_AT_ONCE)
    return `一次最多登记 ${MOST_AT_ONCE} 家，现在有 ${shops.length} 家，请分几次。`;
  const said = [
    first.owner && `负责人 ${first.owner}`,
    first.phone && `电话 ${first.phone}`,
    first.place && `地址 ${first.place}`,
    first.creditCode && `统一社会信用代码 ${first.creditCode}`,
  ].filter(Boolean);
  const twice = repeated === 0 ? '' : `；写了两遍的 ${repeated} 家只登记一次`;
  return `要登记 ${shops.length} 家${twice}。第一家：${[first.name, ...said].join('，')}。`;
}
