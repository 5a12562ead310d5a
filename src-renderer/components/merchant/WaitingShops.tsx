import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { TickList } from '@renderer/components/records/TickList';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { OutputOf } from '@shared/ipc/contract';
import { Input } from 'antd';
import { useId, useState } from 'react';

type Waiting = OutputOf<'shops.awaiting'>['items'][number];

/** Of each merchant that is ticked the revision that was seen: whoever changed one meanwhile is not overwritten. */
export type TickedShops = ReadonlyMap<string, number>;

interface WaitingShopsProps {
  readonly what: 'pledge' | 'publish';
  readonly label: string;
  readonly ticked: TickedShops;
  readonly onChange: (ticked: TickedShops) => void;
}

/** The merchants that wait for a pledge, or for its posting: found and ticked. */
export function WaitingShops({ what, label, ticked, onChange }: WaitingShopsProps) {
  const id = useId();
  const [text, setText] = useState('');
  const query = useRouteQuery('shops.awaiting', { what, text }, { keepPrevious: true });
  return (
    <>
      <label htmlFor={`${id}-text`}>找一找（可以不填）</label>
      <Input
        id={`${id}-text`}
        value={text}
        maxLength={100}
        placeholder="名称、负责人或者地址"
        onChange={(event) => setText(event.target.value)}
      />
      <AnswerGate query={query}>
        {({ total, items }) =>
          total === 0 ? (
            <p className="quiet">
              {what === 'pledge' ? '没有还没签承诺书的商户。' : '没有签了还没公示的商户。'}
            </p>
          ) : (
            <>
              <TickList
                label={label}
                items={items}
                ticked={new Set(ticked.keys())}
                onChange={(ids) => {
                  const seen = new Map(items.map((one) => [one.id, one.revision]));
                  onChange(
                    new Map([...ids].map((one) => [one, ticked.get(one) ?? seen.get(one) ?? 0])),
                  );
                }}
                allLabel={`这 ${items.length} 家都勾上`}
              >
                {(one) => <ShopLine shop={one} />}
              </TickList>
              {total > items.length && (
                <p className="quiet">
                  只列出 {items.length} 家，一共 {total} 家；先登记这些，再接着登记。
                </p>
              )}
            </>
          )
        }
      </AnswerGate>
    </>
  );
}

function ShopLine({ shop: { name, owner, place } }: { readonly shop: Waiting }) {
  return (
    <>
      {name} <span className="table-meta">{[owner, place].filter(Boolean).join(' · ')}</span>
    </>
  );
}
