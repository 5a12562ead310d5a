import { Allowed } from '@renderer/components/feedback/Allowed';
import { SelectField } from '@renderer/components/form/choice-fields';
import {
  type Attachment,
  attachmentsInFile,
  subjectKey,
} from '@shared/domain/attachment/attachment';
import { formatBytes, LARGE_CASE_BYTES } from '@shared/domain/attachment/limits';
import { useEffect, useState } from 'react';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { sayAttachments } from '../shared/section-summaries';
import { showSection } from '../shared/sections';
import { AddArea, DropVeil } from './AddArea';
import { AddPanel } from './AddPanel';
import { AttachmentItem } from './AttachmentItem';
import { subjectOffers } from './attachment-words';
import { CopyProgressBar } from './CopyProgressBar';
import { RemovalDialog } from './RemovalDialog';
import { useFileDrop } from './use-file-drop';
import { useWaitingFiles } from './use-waiting-files';
import { WordsDialog } from './WordsDialog';
import './attachments.css';

const EVERYTHING = 'all';

/** 材料: photos, scans and recordings of the case, its parties and its sessions. */
export function AttachmentsSection() {
  const { view, openAct, goTo } = useCaseFile();
  const { attachments } = view.case;
  const files = useWaitingFiles(view.case.id);
  const [filter, setFilter] = useState(EVERYTHING);
  useEffect(() => {
    if (openAct?.name === 'addAttachments') setFilter(openAct.targetId);
  }, [openAct]);
  const isDragging = useFileDrop((handed) => {
    goTo('attachments');
    void files.take(handed);
  });
  const inFile = attachmentsInFile(attachments);
  const shown = inFile.filter((one) => filter === EVERYTHING || subjectKey(one.subject) === filter);
  const removed = attachments.filter(({ removal }) => removal !== null);
  const target = filter === EVERYTHING ? 'case' : filter;
  return (
    <CaseSection
      name="attachments"
      title="材料"
      summary={sayAttachments(view)}
      acts={['addAttachments', 'describeAttachment', 'removeAttachment']}
      isAsked={isDragging || files.copying > 0 || [...files.entries, ...files.problems].length > 0}
      aside={<Total attachments={inFile} />}
    >
      {isDragging && <DropVeil place={wordPlace(view, target)} />}
      <Allowed route="attachments.choose">
        <AddArea
          isEmpty={inFile.length === 0 && files.entries.length === 0}
          isBusy={files.copying > 0}
          onChoose={() => void files.choose()}
        />
      </Allowed>
      {files.copying > 0 && <CopyProgressBar progress={files.progress} onCancel={files.cancel} />}
      <Problems sentences={files.problems} />
      {files.entries.length > 0 && (
        <AddPanel
          entries={files.entries}
          subjectKey={target}
          onChange={files.change}
          onDrop={files.drop}
          onAdded={() => {
            files.finish();
            // The button that was pressed is gone; the keyboard goes on where the list begins.
            requestAnimationFrame(() => showSection('attachments'));
          }}
        />
      )}
      {(inFile.length > 0 || filter !== EVERYTHING) && (
        <SubjectFilter value={filter} onChange={setFilter} />
      )}
      {shown.length === 0 && filter !== EVERYTHING && (
        <p className="section-not-yet">这里还没有材料。</p>
      )}
      <ul className="attachments">
        {shown.map((attachment) => (
          <AttachmentItem key={attachment.id} attachment={attachment} />
        ))}
      </ul>
      {removed.length > 0 && <Removed attachments={removed} />}
      {openAct?.name === 'describeAttachment' && <WordsDialog attachmentId={openAct.targetId} />}
      {openAct?.name === 'removeAttachment' && <RemovalDialog attachmentId={openAct.targetId} />}
    </CaseSection>
  );
}

function wordPlace(view: Parameters<typeof subjectOffers>[0], key: string): string {
  const offers = subjectOffers(view);
  return (offers.find((offer) => offer.key === key) ?? offers[0])?.label ?? '';
}

function Total({ attachments }: { readonly attachments: readonly Attachment[] }) {
  if (attachments.length === 0) return null;
  const bytes = attachments.reduce((sum, one) => sum + one.bytes, 0);
  return (
    <>
      {attachments.length} 份，共 {formatBytes(bytes)}
      {bytes >= LARGE_CASE_BYTES && '，已经很大，备份会比较慢'}
    </>
  );
}

function Problems({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className="attachment-problems" role="alert">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

interface SubjectFilterProps {
  readonly value: string;
  readonly onChange: (key: string) => void;
}

function SubjectFilter({ value, onChange }: SubjectFilterProps) {
  const { view } = useCaseFile();
  const used = new Set(view.case.attachments.map(({ subject }) => subjectKey(subject)));
  // Of papers and findings those alone that have one: there are many.
  const subjects = subjectOffers(view).filter(
    ({ key, subject }) =>
      (subject.of !== 'paper' && subject.of !== 'fulfillment') || used.has(key) || key === value,
  );
  const offers = [{ key: EVERYTHING, label: '全部材料' }, ...subjects];
  return (
    <div className="attachment-filter">
      <SelectField
        path="attachment-filter"
        label="看哪一部分"
        values={offers.map(({ key }) => key)}
        labels={Object.fromEntries(offers.map(({ key, label }) => [key, label]))}
        value={value}
        onChange={(key) => onChange(key ?? EVERYTHING)}
      />
    </div>
  );
}

function Removed({ attachments }: { readonly attachments: readonly Attachment[] }) {
  return (
    <details className="form-fold">
      <summary>已移出的材料（{attachments.length}）</summary>
      <ul className="attachments">
        {attachments.map((attachment) => (
          <AttachmentItem key={attachment.id} attachment={attachment} />
        ))}
      </ul>
    </details>
  );
}
