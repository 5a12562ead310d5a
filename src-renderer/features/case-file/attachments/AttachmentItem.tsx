import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordError } from '@renderer/messages/error-wording';
import { ATTACHMENT_KIND_LABELS, type Attachment } from '@shared/domain/attachment/attachment';
import { formatBytes } from '@shared/domain/attachment/limits';
import { mayHoldMacros, whyNoThumbnail } from '@shared/domain/attachment/media-type';
import { Button } from 'antd';
import { useCaseFile } from '../shared/case-file-context';
import { AttachmentPicture } from './AttachmentPicture';
import { subjectOffers, wordAdded, wordSubject } from './attachment-words';

/** One attachment: what it is, whose, and what can be done with it. */
export function AttachmentItem({ attachment }: { readonly attachment: Attachment }) {
  const { view, open } = useCaseFile();
  const { id, name, kind, bytes, subject, note, removal } = attachment;
  const target = { caseId: view.case.id, attachmentId: id };
  const show = useRouteMutation('attachments.open');
  const save = useRouteMutation('attachments.export');
  const error = show.error ?? save.error;
  const openCopy = (isMacroRiskAccepted: boolean) => {
    save.reset();
    show.mutate({ ...target, isMacroRiskAccepted });
  };
  const saveCopy = () => {
    show.reset();
    save.mutate(target);
  };
  const whyNone = whyNoThumbnail(attachment.mediaType);
  const facts = [
    ATTACHMENT_KIND_LABELS[kind],
    wordSubject(subjectOffers(view.case), subject),
    formatBytes(bytes),
    wordAdded(attachment),
  ];
  return (
    <li className="attachment">
      <AttachmentPicture attachment={attachment} />
      <OpenButton attachment={attachment} isLoading={show.isPending} onOpen={openCopy} />
      <div className="attachment-words">
        <strong className="attachment-name">{name}</strong>
        <span className="attachment-facts">{facts.join(' · ')}</span>
        {note && <p className="attachment-note">{note}</p>}
        {whyNone !== null && <p className="attachment-hint">{whyNone}</p>}
        {removal && (
          <p className="attachment-note">
            {[removal.removedOn, removal.removedBy].filter(Boolean).join(' ')} 移出：
            {removal.reason}
          </p>
        )}
        <div className="attachment-buttons">
          <Button
            type="link"
            aria-label={`另存一份：${name}`}
            loading={save.isPending}
            onClick={saveCopy}
          >
            另存一份
          </Button>
          {removal === null && (
            <>
              <Button
                type="link"
                aria-label={`改说明和归属：${name}`}
                onClick={() => open('attachment-words', id)}
              >
                改说明和归属
              </Button>
              <Button
                type="link"
                aria-label={`移出案卷：${name}`}
                onClick={() => open('attachment-removal', id)}
              >
                移出案卷
              </Button>
            </>
          )}
        </div>
        <FormProblem sentence={error === null ? null : wordError(error)} />
        {save.data && <SavedFilePanel file={save.data} />}
      </div>
    </li>
  );
}

interface OpenButtonProps {
  readonly attachment: Attachment;
  readonly isLoading: boolean;
  readonly onOpen: (isMacroRiskAccepted: boolean) => void;
}

/** Opens a copy outside; asks first where Office might run what is inside. */
function OpenButton({ attachment: { name, mediaType }, isLoading, onOpen }: OpenButtonProps) {
  const look = {
    'aria-label': `打开：${name}`,
    className: 'attachment-open',
    loading: isLoading,
  };
  if (!mayHoldMacros(mediaType))
    return (
      <Button {...look} onClick={() => onOpen(false)}>
        打开
      </Button>
    );
  return (
    <ConfirmButton
      {...look}
      question="来历可靠吗？"
      explanation={`“${name}”是旧版 Office 文件，里面可能带有会自动运行的程序。如果是陌生人发来的，请不要打开；打开后如果提示启用宏，请选“不启用”。`}
      confirmLabel="来历可靠，打开"
      onConfirm={() => onOpen(true)}
    >
      打开
    </ConfirmButton>
  );
}
