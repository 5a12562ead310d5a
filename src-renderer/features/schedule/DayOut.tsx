import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { CheckField } from '@renderer/components/form/choice-fields';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordDay } from '@renderer/messages/day-wording';
import { wordError } from '@renderer/messages/error-wording';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { useRef, useState } from 'react';

interface DayOutProps {
  readonly day: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The calendar on its way out: the list of a day on paper, the sessions as a file for another calendar. */
export function DayOut({ day, from, to }: DayOutProps) {
  const printing = useRouteMutation('schedule.printDay');
  const exporting = useRouteMutation('schedule.export');
  const [isAsking, setAsking] = useState(false);
  const [isNamed, setNamed] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const save = async () => {
    await exporting.mutateAsync({ from, to, isNamed }).catch(() => null);
    setAsking(false);
  };
  const error = printing.error ?? exporting.error;
  return (
    <>
      <Allowed route="schedule.printDay">
        <span className="schedule-out">
          <Button loading={printing.isPending} onClick={() => printing.mutate({ day })}>
            打印{wordDay(day)}
          </Button>
          <Button onClick={() => setAsking(true)}>存成日历文件</Button>
        </span>
      </Allowed>
      <FormProblem sentence={error === null ? null : wordError(error)} />
      {exporting.data && <SavedFilePanel file={exporting.data} canOpen={false} />}
      {isAsking && (
        <FormDialog
          title="存成日历文件"
          okText="选地方存"
          cancelText="先不存"
          isSaving={exporting.isPending}
          formRef={form}
          onSend={() => void save()}
          onClose={() => setAsking(false)}
        >
          <div ref={form} className="dialog-form">
            <p>
              {wordDay(from)}
              {from === to ? '' : `到${wordDay(to)}`}
              排好的场次，存成手机和电脑的日历都读得懂的文件（.ics）。只有编号、地点和几点。
            </p>
            <CheckField path="isNamed" isChecked={isNamed} onChange={setNamed}>
              连当事人和调解员的姓名一起写进去（别人的手机上也看得到）
            </CheckField>
          </div>
        </FormDialog>
      )}
    </>
  );
}
