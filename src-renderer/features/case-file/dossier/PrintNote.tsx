import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { CountField } from '@renderer/components/form/value-fields';
import type { DossierRow } from '@shared/domain/case/dossier/dossier';
import { copiesSchema } from '@shared/domain/paper/paperwork';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { useCaseFile } from '../shared/case-file-context';

const inputSchema = z.object({ copies: copiesSchema });

interface PrintNoteProps {
  readonly row: DossierRow;
  readonly onDone: () => void;
}

/** 记下已打印: of a sheet that was printed elsewhere, such as from Word. */
export function PrintNote({ row: { paper, ofId, copies: needed }, onDone }: PrintNoteProps) {
  const { send } = useCaseFile();
  const form = useFormSubmit();
  const [copies, setCopies] = useState<number | null>(needed);
  const save = async () => {
    const answer = await form.submit(inputSchema, { copies }, (value) =>
      send('cases.notePrinted', { sheets: [{ paper, ofId, ...value }] }),
    );
    if (answer !== null) onDone();
  };
  return (
    <div className="act-panel" ref={form.formRef}>
      <p className="quiet">
        从别处（例如 Word）打印了，在这里记一笔；用上面的“打印”打印的，已经记好。
      </p>
      <FieldMessagesProvider messages={form.messages}>
        <CountField
          path="copies"
          label="今天打印了几份"
          unit="份"
          value={copies}
          onChange={setCopies}
        />
      </FieldMessagesProvider>
      <FormProblem sentence={form.problem} />
      <div className="act-buttons">
        <Button type="primary" loading={form.isSaving} onClick={() => void save()}>
          记下
        </Button>
        <Button onClick={onDone}>不记</Button>
      </div>
    </div>
  );
}
