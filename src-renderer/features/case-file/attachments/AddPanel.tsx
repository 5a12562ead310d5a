import { SelectField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { TextField } from '@renderer/components/form/text-fields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import {
  ATTACHMENT_KIND_LABELS,
  ATTACHMENT_KINDS,
  type AttachmentKind,
  attachmentKindSchema,
  attachmentNoteSchema,
  attachmentSubjectSchema,
} from '@shared/domain/attachment/attachment';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { useCaseFile } from '../shared/case-file-context';
import { subjectOffers, wordContent } from './attachment-words';
import type { WaitingEntry } from './waiting-shelf';

const inputSchema = z.object({
  subject: attachmentSubjectSchema,
  items: z.array(
    z.object({ token: z.string(), kind: attachmentKindSchema, note: attachmentNoteSchema }),
  ),
});

interface AddPanelProps {
  readonly entries: readonly WaitingEntry[];
  readonly subjectKey: string;
  readonly onChange: (entries: WaitingEntry[]) => void;
  /** Takes one file off the list, or all. */
  readonly onDrop: (tokens: readonly string[]) => void;
  readonly onAdded: () => void;
}

/** Says what the chosen files are before they go into the case. */
export function AddPanel({ entries, subjectKey, onChange, onDrop, onAdded }: AddPanelProps) {
  const { view, send } = useCaseFile();
  const form = useFormSubmit();
  const offers = subjectOffers(view);
  const [chosenKey, setChosenKey] = useState(subjectKey);
  const offer = offers.find(({ key }) => key === chosenKey) ?? offers[0];
  const patchAll = (kind: AttachmentKind | null) =>
    onChange(entries.map((entry) => ({ ...entry, kind })));
  const kinds = new Set(entries.map(({ kind }) => kind));
  const commonKind = kinds.size === 1 ? (entries[0]?.kind ?? null) : null;
  const patch = (token: string, change: Partial<WaitingEntry>) =>
    onChange(entries.map((entry) => (entry.token === token ? { ...entry, ...change } : entry)));
  const save = async () => {
    const items = entries.map(({ token, kind, note }) => ({ token, kind, note }));
    const answer = await form.submit(inputSchema, { subject: offer?.subject, items }, (value) =>
      send('attachments.add', value),
    );
    if (answer !== null) onAdded();
  };
  return (
    <div className="act-panel" ref={form.formRef}>
      <h3>{entries.length === 1 ? '这个文件是什么' : `这 ${entries.length} 个文件是什么`}</h3>
      <FieldMessagesProvider messages={form.messages}>
        <FieldGrid>
          <SelectField
            path="subject"
            label="归到"
            isRequired
            values={offers.map(({ key }) => key)}
            labels={Object.fromEntries(offers.map(({ key, label }) => [key, label]))}
            value={offer?.key ?? null}
            onChange={(key) => setChosenKey(key ?? 'case')}
          />
          {entries.length > 1 && (
            <SelectField
              path="common-kind"
              label="都是同一种材料"
              placeholder="不一样的，在下面分别选"
              values={ATTACHMENT_KINDS}
              labels={ATTACHMENT_KIND_LABELS}
              value={commonKind}
              onChange={patchAll}
            />
          )}
        </FieldGrid>
        <ul className="waiting-files">
          {entries.map((entry, index) => (
            <WaitingRow
              key={entry.token}
              entry={entry}
              path={`items.${index}`}
              onPatch={(change) => patch(entry.token, change)}
              onDrop={() => onDrop([entry.token])}
            />
          ))}
        </ul>
      </FieldMessagesProvider>
      <FormProblem sentence={form.problem} />
      <div className="act-buttons">
        <Button type="primary" loading={form.isSaving} onClick={() => void save()}>
          存入案卷
        </Button>
        <Button disabled={form.isSaving} onClick={() => onDrop(entries.map(({ token }) => token))}>
          都不存了
        </Button>
      </div>
    </div>
  );
}

interface WaitingRowProps {
  readonly entry: WaitingEntry;
  readonly path: string;
  readonly onPatch: (change: Partial<WaitingEntry>) => void;
  readonly onDrop: () => void;
}

function WaitingRow({ entry, path, onPatch, onDrop }: WaitingRowProps) {
  const { name, kind, note } = entry;
  return (
    <li className="waiting-file">
      <fieldset aria-label={name}>
        <div className="waiting-file-head">
          <p>
            <strong className="attachment-name">{name}</strong>{' '}
            <span className="attachment-facts">{wordContent(entry)}</span>
          </p>
          <Button type="text" aria-label={`不存这个：${name}`} onClick={onDrop}>
            不存这个
          </Button>
        </div>
        <div className="waiting-file-fields">
          <SelectField
            path={`${path}.kind`}
            label="材料种类"
            isRequired
            values={ATTACHMENT_KINDS}
            labels={ATTACHMENT_KIND_LABELS}
            value={kind}
            onChange={(chosen) => onPatch({ kind: chosen })}
          />
          <TextField
            path={`${path}.note`}
            label="说明"
            placeholder="例如：11 月 10 日在楼道拍的"
            value={note}
            onChange={(text) => onPatch({ note: text })}
          />
        </div>
      </fieldset>
    </li>
  );
}
