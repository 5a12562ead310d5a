import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { RequestError } from '@renderer/ipc/request';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordError } from '@renderer/messages/error-wording';
import { ATTACHMENT_KIND_LABELS, type Attachment } from '@shared/domain/attachment/attachment';
import { formatBytes } from '@shared/domain/attachment/limits';
import { whyNoThumbnail } from '@shared/domain/attachment/media-type';
import { OPENING_QUESTIONS } from '@shared/domain/attachment/refusals';
import { Button, Modal } from 'antd';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { AttachmentPicture } from './AttachmentPicture';
import { subjectOffers, wordAdded, wordSubject } from './attachment-words';

/** One attachment: what it is, whose, and what can be done with it. */
export function AttachmentItem({ attachment }: { readonly attachment: Attachment }) {
  const { view } = useCaseFile();
  const { id, name, kind, bytes, subject, note, removal } = attachment;
  const target = { caseId: view.case.id, attachmentId: id };
  const show = useRouteMutation('attachments.open');
  const save = useRouteMutation('attachments.export');
  const question = isQuestion(show.error) ? show.error : null;
  const error = question === null ? (show.error ?? save.error) : null;
  const openCopy = (isRiskAccepted: boolean) => {
    save.reset();
    show.mutate({ ...target, isRiskAccepted });
  };
  const saveCopy = () => {
    show.reset();
    save.mutate(target);
  };
  const whyNone = whyNoThumbnail(attachment.mediaType);
  const facts = [
    ATTACHMENT_KIND_LABELS[kind],
    wordSubject(subjectOffers(view), subject),
    formatBytes(bytes),
    wordAdded(attachment),
  ];
  return (
    <li className="attachment">
      <AttachmentPicture attachment={attachment} />
      <Button
        aria-label={`打开：${name}`}
        className="attachment-open"
        loading={show.isPending}
        onClick={() => openCopy(false)}
      >
        打开
      </Button>
      <OpeningQuestion
        sentence={question === null ? null : wordError(question)}
        onOpen={() => openCopy(true)}
        onLeave={() => show.reset()}
      />
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
          <Allowed route="attachments.export">
            <Button
              type="link"
              aria-label={`另存一份：${name}`}
              loading={save.isPending}
              onClick={saveCopy}
            >
              另存一份
            </Button>
          </Allowed>
          {removal === null && (
            <>
              <ActButton type="link" act="describeAttachment" targetId={id} of={name} />
              <ActButton type="link" act="removeAttachment" targetId={id} of={name} />
            </>
          )}
        </div>
        <FormProblem sentence={error === null ? null : wordError(error)} />
        {save.data && <SavedFilePanel file={save.data} canOpen={false} />}
      </div>
    </li>
  );
}

/** Whether opening was refused for a reason that a person may overrule. */
function isQuestion(error: unknown): boolean {
  return error instanceof RequestError && OPENING_QUESTIONS.has(error.shape.refusal?.code ?? '');
}

interface OpeningQuestionProps {
  /** Why it might do something by itself; null when nothing is asked. */
  readonly sentence: string | null;
  readonly onOpen: () => void;
  readonly onLeave: () => void;
}

/** Asks before what comes from outside is opened where it could act. */
function OpeningQuestion({ sentence, onOpen, onLeave }: OpeningQuestionProps) {
  return (
    <Modal
      open={sentence !== null}
      title="来历可靠吗？"
      okText="来历可靠，打开"
      cancelText="不了"
      onOk={onOpen}
      onCancel={onLeave}
      destroyOnHidden
    >
      {sentence}
    </Modal>
  );
}
