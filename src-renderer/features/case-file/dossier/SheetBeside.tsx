import { FileWordOutlined, PaperClipOutlined } from '@ant-design/icons';
import { PrintButton, PrintOutcome } from '@renderer/components/export/PrintButton';
import { PrintedTick } from '@renderer/components/export/PrintedTick';
import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { Section } from '@renderer/components/layout/Section';
import { OwnTemplateNote } from '@renderer/components/paper/OwnTemplateNote';
import { PaperPreview } from '@renderer/components/paper/PaperPreview';
import { paperPath } from '@renderer/components/paper/paths';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import type { DossierRow } from '@shared/domain/case/dossier/dossier';
import { BLANK_KIND } from '@shared/domain/paper/blank-form';
import type { Paper } from '@shared/domain/paper/paper';
import type { PaperTarget } from '@shared/domain/record/target';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { AttachmentItem } from '../attachments/AttachmentItem';
import { useCaseFile } from '../shared/case-file-context';
import { ChangesSince } from './ChangesSince';
import { PrintNote } from './PrintNote';
import { ScanPanel } from './ScanPanel';
import { SlotTexts } from './SlotTexts';

/** What is open above the preview. */
type Open = 'texts' | 'scan' | 'print' | null;

/** One sheet of the file: how it stands, what can be done with it, and how it will look. */
export function SheetBeside({ row }: { readonly row: DossierRow }) {
  const { view } = useCaseFile();
  const { paper, ofId, title, label, isThere, isWorded, scans } = row;
  const target: PaperTarget = { kind: 'case', id: view.case.id, paper, ofId };
  const [open, setOpen] = useState<Open>(row.outdatedTexts > 0 ? 'texts' : null);
  const toggle = (what: Open) => setOpen((was) => (was === what ? null : what));
  const shown = useRouteQuery('paperwork.preview', target, {
    keepPrevious: true,
    enabled: isThere,
  });
  const template = shown.data?.template;
  const attached = view.case.attachments.filter(({ id }) => scans.includes(id));
  return (
    <Section title={title} aside={<Facts row={row} />}>
      <div className="sheet-ways">
        {isThere && <MakeFile target={target} copies={row.copies} template={template} />}
        {isWorded && view.acts.editPaperText.isOpen && (
          <Button aria-expanded={open === 'texts'} onClick={() => toggle('texts')}>
            改文字
          </Button>
        )}
        {isThere && view.acts.notePrinted.isOpen && (
          <Button aria-expanded={open === 'print'} onClick={() => toggle('print')}>
            记下已打印
          </Button>
        )}
        <Allowed route="attachments.choose">
          <Button
            icon={<PaperClipOutlined aria-hidden />}
            aria-expanded={open === 'scan'}
            onClick={() => toggle('scan')}
          >
            附签字原件
          </Button>
        </Allowed>
        <Link
          className="sheet-blank"
          to={paperPath({ kind: BLANK_KIND, id: 'case', paper, ofId: null })}
        >
          空白表：{label}
        </Link>
      </div>
      {open === 'print' && <PrintNote row={row} onDone={() => setOpen(null)} />}
      {open === 'scan' && <ScanPanel row={row} onDone={() => setOpen(null)} />}
      {row.hasChanged && <ChangesSince row={row} />}
      {attached.length > 0 && (
        <ul className="attachments" aria-label="签字原件">
          {attached.map((one) => (
            <AttachmentItem key={one.id} attachment={one} />
          ))}
        </ul>
      )}
      {template === undefined ? null : <OwnTemplateNote fileName={template} />}
      {isThere ? (
        <Preview target={target} query={shown} isWording={open === 'texts'} />
      ) : (
        <p className="section-not-yet">
          案卷里还没有这一份的内容。把这件事录进案卷，它就自动排好；已经用空白表手写了的，附上签字原件。
        </p>
      )}
    </Section>
  );
}

function Facts({ row }: { readonly row: DossierRow }) {
  const { isRequired, copies, printedCopies, finalWord } = row;
  const printed = printedCopies > 0 ? `，记了打印 ${printedCopies} 份` : '';
  return [
    isRequired ? '卷里必须有' : '按需',
    `应有 ${copies} 份${printed}`,
    ...(finalWord === '' ? [] : [finalWord]),
  ].join(' · ');
}

interface MakeFileProps {
  readonly target: PaperTarget;
  readonly copies: number;
  /** File name of the studio's own template, with which it is printed from Word alone. */
  readonly template: string | undefined;
}

function MakeFile({ target, copies, template }: MakeFileProps) {
  const { send } = useCaseFile();
  const { paper, ofId } = target;
  const save = useRouteMutation('paperwork.export');
  const printing = useRouteMutation('paperwork.print');
  return (
    <>
      {template === undefined && (
        <PrintButton type="primary" printing={printing} targets={[target]} />
      )}
      <Allowed route="paperwork.export">
        <Button
          type={template === undefined ? 'default' : 'primary'}
          icon={<FileWordOutlined aria-hidden />}
          disabled={save.isPending}
          onClick={() => save.mutate(target)}
        >
          {save.isPending ? '正在导出…' : '导出 Word'}
        </Button>
      </Allowed>
      <Link className="sheet-open" to={paperPath(target)}>
        打开整页
      </Link>
      <div className="sheet-outcome">
        <FormErrorSummary error={save.error} />
        <PrintOutcome printing={printing} />
        {save.data ? (
          <SavedFilePanel file={save.data} key={save.data.path}>
            <PrintedTick
              copies={copies}
              onNote={() => send('cases.notePrinted', { sheets: [{ paper, ofId, copies }] })}
            />
          </SavedFilePanel>
        ) : null}
      </div>
    </>
  );
}

interface PreviewProps {
  readonly target: PaperTarget;
  readonly query: ReturnType<typeof useRouteQuery<'paperwork.preview'>>;
  readonly isWording: boolean;
}

function Preview({ target, query, isWording }: PreviewProps) {
  return (
    <AnswerGate query={query}>
      {(content: Paper) => (
        <>
          {isWording && <SlotTexts target={target} slots={content.slots} />}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it takes the keyboard */}
          <section className="dossier-preview" aria-label="样子" tabIndex={0}>
            <PaperPreview paper={content} />
          </section>
        </>
      )}
    </AnswerGate>
  );
}
