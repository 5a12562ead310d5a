import { Modal, type ModalProps } from 'antd';
import './dialog.css';

/**
 * The frame of every dialog: title above and buttons below stay in the window, whatever its size; what does not fit
 * between them scrolls, and fades where there is more of it.
 */
export function Dialog(props: ModalProps) {
  return <Modal style={PLACE} classNames={PARTS} {...props} />;
}

const PLACE = { top: 24 };
const PARTS = { container: 'dialog-frame', body: 'dialog-body' };
