import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordNotice } from '@renderer/messages/notice-wording';
import { Alert, Button } from 'antd';
import { useState } from 'react';

/** What was found wrong in the data folder, and what was done about it. */
export function NoticesBanner() {
  const { bootstrap } = useStudio();
  const [isHidden, setHidden] = useState(false);
  const showFolder = useRouteMutation('setup.showDataFolder');
  if (bootstrap.notices.length === 0 || isHidden) return null;
  return (
    <Alert
      className="notices"
      type="warning"
      showIcon
      title="资料文件夹里有需要您知道的情况"
      description={
        <ul>
          {bootstrap.notices.map((notice) => (
            <li key={`${notice.kind}${notice.file}`}>{wordNotice(notice)}</li>
          ))}
        </ul>
      }
      action={
        <div className="notices-actions">
          <Button onClick={() => showFolder.mutate(null)}>打开资料文件夹</Button>
          <Button type="text" onClick={() => setHidden(true)}>
            知道了
          </Button>
        </div>
      }
    />
  );
}
