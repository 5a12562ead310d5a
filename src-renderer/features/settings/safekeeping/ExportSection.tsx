import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { Section } from '@renderer/components/layout/Section';
import { LongTaskBar } from '@renderer/components/safekeeping/LongTaskBar';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';

/** 导出全部资料: for other programs and other people. */
export function ExportSection() {
  const exportAll = useRouteMutation('safekeeping.exportAll');
  return (
    <Section title="导出全部资料">
      <p className="settings-lead">
        把全部案件写成别的程序能读的文件和 Excel
        台账，案卷里的材料一并放进去。要防丢失请用备份，导出的不能再导回来。
      </p>
      <FormErrorSummary error={exportAll.error} />
      {exportAll.isPending ? <LongTaskBar task="export" /> : null}
      {exportAll.data ? <SavedFilePanel file={exportAll.data} /> : null}
      <div className="settings-buttons">
        <Button disabled={exportAll.isPending} onClick={() => exportAll.mutate(null)}>
          导出全部资料
        </Button>
      </div>
    </Section>
  );
}
