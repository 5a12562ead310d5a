import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useContext } from 'react';
import { HelpContext } from './help-context';

/** Opens the manual at the chapter of the page one is on, as F1 does. */
export function HelpButton() {
  const open = useContext(HelpContext);
  return (
    <Button
      icon={<QuestionCircleOutlined aria-hidden />}
      aria-keyshortcuts="F1"
      title="帮助（F1）"
      onClick={open}
    >
      帮助
    </Button>
  );
}
