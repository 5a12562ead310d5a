import { LawPlace } from '@renderer/components/law/LawPlace';
import { Modal, type ModalProps } from 'antd';
import './dialog.css';

/**
 * The frame of every dialog: title above and buttons below stay in the window, whatever its size; what does not fit
 * between them scrolls, and fades where there is more of it.
 */
export function Dialog({ children, ...props }: ModalProps) {
  return (
    <Modal style={PLACE} classNames={PARTS} {...props}>
      <LawPlace>{children}</LawPlace>
    </Modal>
  );
}

const PLACE = { top: 24 };
const PARTS = { container: 'dialog-frame', body: 'dialog-body' };
