import {
  type AttachmentSubject,
  attachmentsInFile,
  subjectKey,
} from '@shared/domain/attachment/attachment';
import { Button } from 'antd';
import { useCaseFile } from '../shared/case-file-context';

interface AttachmentLinkProps {
  readonly subject: AttachmentSubject;
  /** Whose: 王某, 第 1 场. */
  readonly owner: string;
  /** What they are called there. */
  readonly word?: string;
}

/** Goes from a party or a session to its attachments. */
export function AttachmentLink({ subject, owner, word = '材料' }: AttachmentLinkProps) {
  const { view, open, goTo } = useCaseFile();
  const key = subjectKey(subject);
  const count = attachmentsInFile(view.case.attachments).filter(
    (one) => subjectKey(one.subject) === key,
  ).length;
  const show = () => {
    open('addAttachments', key);
    goTo('attachments');
  };
  return (
    <Button
      type="link"
      className="attachment-link"
      aria-label={`${word}（${count}）：${owner}`}
      onClick={show}
    >
      {word}（{count}）
    </Button>
  );
}
