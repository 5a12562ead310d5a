import { Allowed } from '@renderer/components/feedback/Allowed';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordNotice } from '@renderer/messages/notice-wording';
import { Alert, Button } from 'antd';
import { useState } from 'react';

/** What was found wrong in the data folder, and what was done about it. */
export function NoticesBanner() {
  const { bootstrap } = useStudio();
  const [hidden, setHidden] = useState('');
  const showFolder = useRouteMutation('setup.showDataFolder');
  const sentences = bootstrap.notices.map(wordNotice);
  // What is found later is something new.
  const said = sentences.join('\n');
  if (sentences.length === 0 || hidden === said) return null;
  return (
    <Alert
      className="notices"
      type="warning"
      showIcon
      title="资料文件夹里有需要您知道的情况"
      description={
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
      action={
        <div className="notices-actions">
          <Allowed route="setup.showDataFolder">
            <Button onClick={() => showFolder.mutate(null)}>打开资料文件夹</Button>
          </Allowed>
          <Button type="text" onClick={() => setHidden(said)}>
            知道了
          </Button>
        </div>
      }
    />
  );
}
