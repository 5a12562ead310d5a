import { BookOutlined } from '@ant-design/icons';
import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { LongTaskBar } from '@renderer/components/safekeeping/LongTaskBar';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import './papers-section.css';

type Binding = ReturnType<typeof useRouteMutation<'paperwork.bind'>>;

/** 一键成卷: the whole file as a folder, with how far it is and where it lies. */
export function BindFile({ caseId }: { readonly caseId: string }) {
  const bind = useRouteMutation('paperwork.bind');
  return (
    <Allowed route="paperwork.bind">
      <div className="bind-file">
        <BindOutcome bind={bind} />
        <BindButton bind={bind} caseId={caseId} />
        <p className="quiet">
          把整卷做成一个文件夹，放在“文档—调解工作室—卷宗”里：每份文书的 Word、按目录排好页码的整卷
          PDF（扫描件、照片都在里面），还有一张还要签字盖章的清单。
        </p>
      </div>
    </Allowed>
  );
}

interface BindButtonProps {
  readonly bind: Binding;
  readonly caseId: string;
}

export function BindButton({ bind, caseId }: BindButtonProps) {
  return (
    <Allowed route="paperwork.bind">
      <Button
        icon={<BookOutlined aria-hidden />}
        title="每份文书的 Word、排好页码的整卷 PDF、还要签字盖章的清单，放进一个文件夹"
        disabled={bind.isPending}
        onClick={() => bind.mutate({ caseId })}
      >
        一键成卷
      </Button>
    </Allowed>
  );
}

/** How far it is, where it lies, or why it did not come about. */
export function BindOutcome({ bind }: Pick<BindButtonProps, 'bind'>) {
  return (
    <>
      <FormErrorSummary error={bind.error} />
      {bind.isPending ? <LongTaskBar task="bind" /> : null}
      {bind.data && !bind.isPending ? <SavedFilePanel file={bind.data} /> : null}
    </>
  );
}
