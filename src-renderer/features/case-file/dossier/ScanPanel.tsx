import { SelectField } from '@renderer/components/form/choice-fields';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { attachmentsInFile } from '@shared/domain/attachment/attachment';
import type { DossierRow } from '@shared/domain/case/dossier/dossier';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { CopyProgressBar } from '../attachments/CopyProgressBar';
import { useWaitingFiles } from '../attachments/use-waiting-files';
import { useCaseFile } from '../shared/case-file-context';

const KIND = 'signed_original';

interface ScanPanelProps {
  readonly row: DossierRow;
  readonly onDone: () => void;
}

/** 附签字原件: files of the scanned sheet, or an attachment that is in the case already. */
export function ScanPanel({ row: { paper, ofId, title }, onDone }: ScanPanelProps) {
  const { view, send } = useCaseFile();
  const files = useWaitingFiles(view.case.id);
  const form = useFormSubmit();
  const subject = { of: 'paper', paper, ofId, title } as const;
  const add = async () => {
    const items = files.entries.map(({ token, note }) => ({ token, kind: KIND, note }) as const);
    const answer = await form.submit(z.object({}), {}, () =>
      send('attachments.add', { subject, items }),
    );
    if (answer === null) return;
    files.finish();
    onDone();
  };
  const take = async (attachmentId: string, note: string) => {
    const answer = await form.submit(z.object({}), {}, () =>
      send('attachments.describe', { attachmentId, kind: KIND, subject, note }),
    );
    if (answer !== null) onDone();
  };
  return (
    <div className="act-panel" ref={form.formRef}>
      <p className="quiet">把签好字、盖好章的那一份扫描或者拍照，附在这里。</p>
      {files.copying > 0 && <CopyProgressBar progress={files.progress} onCancel={files.cancel} />}
      {files.problems.map((sentence) => (
        <p key={sentence} role="alert">
          {sentence}
        </p>
      ))}
      {files.entries.length === 0 ? (
        <div className="act-buttons">
          <Button type="primary" loading={files.copying > 0} onClick={() => void files.choose()}>
            选择扫描件、照片
          </Button>
          <Button onClick={onDone}>先不附</Button>
        </div>
      ) : (
        <>
          <ul>
            {files.entries.map(({ token, name }) => (
              <li key={token} className="scan-waiting">
                {name}
                <Button
                  type="text"
                  aria-label={`不存这个：${name}`}
                  onClick={() => files.drop([token])}
                >
                  不存这个
                </Button>
              </li>
            ))}
          </ul>
          <div className="act-buttons">
            <Button type="primary" loading={form.isSaving} onClick={() => void add()}>
              存为这份的签字原件
            </Button>
          </div>
        </>
      )}
      <FromCase onTake={take} isBusy={form.isSaving} />
      <FormProblem sentence={form.problem} />
    </div>
  );
}

interface FromCaseProps {
  readonly onTake: (attachmentId: string, note: string) => Promise<void>;
  readonly isBusy: boolean;
}

/** Picks among the attachments that are in the case and show no other paper. */
function FromCase({ onTake, isBusy }: FromCaseProps) {
  const { view } = useCaseFile();
  const [chosen, setChosen] = useState<string | null>(null);
  const offered = attachmentsInFile(view.case.attachments).filter(
    ({ subject }) => subject.of !== 'paper',
  );
  if (offered.length === 0) return null;
  const attachment = offered.find(({ id }) => id === chosen);
  return (
    <div className="scan-from-case">
      <SelectField
        path="attachment"
        label="或者从案卷已有的材料里选"
        values={offered.map(({ id }) => id)}
        labels={Object.fromEntries(offered.map(({ id, name }) => [id, name]))}
        value={chosen}
        onChange={setChosen}
      />
      <Button
        disabled={attachment === undefined}
        loading={isBusy}
        onClick={() => attachment && void onTake(attachment.id, attachment.note)}
      >
        就是这一份
      </Button>
    </div>
  );
}
