import { InboxOutlined } from '@ant-design/icons';
import { LIMITS_SENTENCE, MAX_ATTACHMENTS } from '@shared/domain/attachment/limits';
import { Button } from 'antd';
import { useCaseFile } from '../shared/case-file-context';

interface AddAreaProps {
  /** Nothing is in the file yet: what belongs here is said too. */
  readonly isEmpty: boolean;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

/** Where files come in: by the button, by dragging, by pasting; with the limits in words. */
export function AddArea({ isEmpty, isBusy, onChoose }: AddAreaProps) {
  const { view } = useCaseFile();
  return (
    <div className={isEmpty ? 'add-area add-area-empty' : 'add-area'}>
      <InboxOutlined aria-hidden="true" className="add-area-icon" />
      <div className="add-area-words">
        {isEmpty && <p>还没有材料。身份证明、证据、现场照片、收条、录音都可以放进来。</p>}
        <p>把文件拖到这一页，或者按 Ctrl+V 粘贴截图</p>
        <p className="add-area-limits">
          {LIMITS_SENTENCE}，每案最多 {MAX_ATTACHMENTS} 份
        </p>
      </div>
      <Button loading={isBusy} onClick={onChoose}>
        {view.acts.addAttachments.button}
      </Button>
    </div>
  );
}

/** Lies over the page while files are dragged: where they will go. */
export function DropVeil({ place }: { readonly place: string }) {
  return (
    <div className="drop-veil">
      <div className="drop-veil-words" role="status">
        <InboxOutlined aria-hidden="true" />
        <strong>松开鼠标，就加到材料里</strong>
        <span>归到：{place}（放下以后还可以改）</span>
      </div>
    </div>
  );
}
