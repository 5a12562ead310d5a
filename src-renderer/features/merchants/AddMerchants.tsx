import { AddMany } from '@renderer/components/records/AddMany';
import { useRouteMutation } from '@renderer/ipc/use-route';
import type { Shop } from '@shared/domain/merchant/merchant';
import { readMerchantLines } from '@shared/domain/merchant/read-merchant-lines';
import type { LinesRead } from '@shared/domain/record/read-lines';
import { nanoid } from 'nanoid';
import { useMemo, useState } from 'react';

interface AddMerchantsProps {
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Many merchants at once, one a line. */
export function AddMerchants({ onDone, onClose }: AddMerchantsProps) {
  const [text, setText] = useState('');
  const { mutateAsync, isPending } = useRouteMutation('merchants.register');
  const read = useMemo(() => readMerchantLines(text), [text]);
  const save = async () => {
    const [shop, ...rest] = read.ones;
    if (shop === undefined) return;
    await mutateAsync({ shop, more: rest.map((one) => ({ id: nanoid(12), shop: one })) });
    onDone(`已登记 ${read.ones.length} 家商户`);
  };
  return (
    <AddMany
      title="一次填多家"
      unit="家"
      hint="一行一家：名称，负责人，电话，地址。只有名称必填，表格里的几列可以直接粘过来"
      example={'老王面馆，王建国，13900001111，天桥街12号\n小李五金店'}
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

function wordRead({ ones, repeated }: LinesRead<Shop>): string {
  const [first] = ones;
  if (first === undefined) return '';
  const said = [
    first.owner && `负责人 ${first.owner}`,
    first.phone && `电话 ${first.phone}`,
    first.place && `地址 ${first.place}`,
    first.creditCode && `统一社会信用代码 ${first.creditCode}`,
  ].filter(Boolean);
  const twice = repeated === 0 ? '' : `；写了两遍的 ${repeated} 家只登记一次`;
  return `要登记 ${ones.length} 家${twice}。第一家：${[first.name, ...said].join('，')}。`;
}
