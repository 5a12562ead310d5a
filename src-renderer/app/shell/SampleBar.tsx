import { Allowed } from '@renderer/components/feedback/Allowed';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordError } from '@renderer/messages/error-wording';
import { Button } from 'antd';
import { useNavigate } from 'react-router';

/** On every page of the sample: that it is one, and the way out, where it is looked for. */
export function SampleBar() {
  const { studio } = useStudio();
  const leave = useRouteMutation('setup.leaveStudio');
  const navigate = useNavigate();
  if (!studio.isSample) return null;
  const leaveSample = (): void => {
    // The studio that comes after it begins with its own 今日, not with the page that was left.
    void navigate('/');
    leave.mutate(null);
  };
  return (
    <section className="sample-bar" aria-label="示例">
      <p>
        <strong>这是示例</strong>，人和事都是编的，随便点，不影响以后的资料。
      </p>
      <Allowed route="setup.leaveStudio">
        <Button disabled={leave.isPending} onClick={leaveSample}>
          离开示例
        </Button>
      </Allowed>
      {leave.error ? <p role="alert">{wordError(leave.error)}</p> : null}
    </section>
  );
}
