import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { type TickedShops, WaitingShops } from '@renderer/components/merchant/WaitingShops';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { pledgeSchema, publicationSchema } from '@shared/domain/merchant/merchant';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import '@renderer/components/records/many.css';

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
  const { today } = useStudio();
  const [ticked, setTicked] = useState<TickedShops>(new Map());
  const [days, setDays] = useState<Days>({
    signedOn: today,
    publishedOn: what === 'publish' ? today : null,
  });
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
      <WaitingShops what={what} label={title} ticked={ticked} onChange={setTicked} />
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
