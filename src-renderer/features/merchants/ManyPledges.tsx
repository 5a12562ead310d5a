import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { pledgeSchema, publicationSchema } from '@shared/domain/merchant/merchant';
import type { OutputOf } from '@shared/ipc/contract';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { z } from 'zod';
import { TickList } from './TickList';
import '@renderer/components/records/many.css';

type Waiting = OutputOf<'shops.awaiting'>['items'][number];

interface ManyPledgesProps {
  readonly what: 'pledge' | 'publish';
  readonly title: string;
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

interface Days {
  readonly signedOn: LocalDate | null;
  readonly publishedOn: LocalDate | null;
}

const daysOf = {
  pledge: pledgeSchema.omit({ signedBy: true }),
  publish: publicationSchema,
} as const;

/** The pledges of many, or their posting, on one day: ticked in a list, saved in one stroke. */
export function ManyPledges({ what, title, onDone, onClose }: ManyPledgesProps) {
  const id = useId();
  const { today } = useStudio();
  const [text, setText] = useState('');
  // Of each the revision that was seen: whoever changed one meanwhile is not overwritten.
  const [ticked, setTicked] = useState<ReadonlyMap<string, number>>(new Map());
  const [days, setDays] = useState<Days>({
    signedOn: today,
    publishedOn: what === 'publish' ? today : null,
  });
  const query = useRouteQuery('shops.awaiting', { what, text }, { keepPrevious: true });
  const form = useFormSubmit();
  const pledging = useRouteMutation('merchants.pledge');
  const publishing = useRouteMutation('merchants.publish');
  const send = async () => {
    const [first, ...rest] = ticked;
    if (first === undefined) return;
    const [id, revision] = first;
    const at = { id, revision, others: rest.map(([other]) => other) };
    const saved =
      what === 'pledge'
        ? await form.submit(z.object({ pledge: daysOf.pledge }), { pledge: days }, ({ pledge }) =>
            pledging.mutateAsync({ ...at, pledge: { ...pledge, signedBy: '' } }),
          )
        : await form.submit(
            z.object({ publication: daysOf.publish }),
            { publication: days },
            ({ publication }) => publishing.mutateAsync({ ...at, publication }),
          );
    if (saved !== null) onDone(`已登记 ${ticked.size} 家`);
  };
  return (
    <section className="section-card add-many" aria-label={title} ref={form.formRef}>
      <FieldMessagesProvider messages={form.messages}>
        <SchemaFields
          path={what === 'pledge' ? 'pledge' : 'publication'}
          schema={daysOf[what] as z.ZodObject}
          value={days}
          onPatch={(change) => setDays((before) => ({ ...before, ...change }))}
          words={{ publishedOn: what === 'pledge' ? { hint: '还没有公示的，空着' } : {} }}
        />
      </FieldMessagesProvider>
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
                label={title}
                items={items}
                ticked={new Set(ticked.keys())}
                onChange={(ids) => {
                  const seen = new Map(items.map((one) => [one.id, one.revision]));
                  setTicked(
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
      <FormProblem sentence={form.problem} />
      <div className="add-many-end">
        <Button
          type="primary"
          disabled={ticked.size === 0}
          loading={form.isSaving}
          onClick={() => void send()}
        >
          登记这 {ticked.size} 家
        </Button>
        <Button onClick={onClose}>先不办</Button>
      </div>
    </section>
  );
}

function ShopLine({ shop: { name, owner, place } }: { readonly shop: Waiting }) {
  return (
    <>
      {name} <span className="table-meta">{[owner, place].filter(Boolean).join(' · ')}</span>
    </>
  );
}
