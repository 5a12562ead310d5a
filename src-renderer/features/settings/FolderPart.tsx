import { FolderOpenOutlined } from '@ant-design/icons';
import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { Section } from '@renderer/components/layout/Section';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { MoveData } from './safekeeping/MoveData';

/** 资料文件夹: where everything is, and how to leave for another. */
export function FolderPart() {
  const { bootstrap, studio } = useStudio();
  const show = useRouteMutation('setup.showDataFolder');
  const leave = useRouteMutation('setup.leaveStudio');
  return (
    <Section title="资料文件夹">
      <p className="settings-lead">
        这里就是全部资料。换电脑时，退出程序，把整个文件夹拷过去再打开即可。平时请用“备份与检查”里的备份。
      </p>
      <p className="data-folder">
        <FolderOpenOutlined aria-hidden="true" /> {bootstrap.dataFolder}
      </p>
      <FormErrorSummary error={show.error ?? leave.error} />
      <div className="settings-buttons">
        <Button type="primary" onClick={() => show.mutate(null)}>
          打开资料文件夹
        </Button>
        <ConfirmButton
          question={studio.isSample ? '离开示例，建自己的工作室？' : '换一个资料文件夹？'}
          explanation="会回到开始页，可以打开别的资料文件夹或新建工作室。现在这份资料原样留在文件夹里，随时可以再打开。"
          confirmLabel="回到开始页"
          onConfirm={() => leave.mutate(null)}
        >
          {studio.isSample ? '离开示例' : '换一个文件夹'}
        </ConfirmButton>
      </div>
      <MoveData />
    </Section>
  );
}
