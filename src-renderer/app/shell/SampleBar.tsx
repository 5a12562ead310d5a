import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordError } from '@renderer/messages/error-wording';
import { Button } from 'antd';

/** On every page of the sample: that it is one, and the way out, where it is looked for. */
export function SampleBar() {
  const { studio } = useStudio();
  const leave = useRouteMutation('setup.leaveStudio');
  if (!studio.isSample) return null;
  return (
    <section className="sample-bar" aria-label="示例">
      <p>
        <strong>这是示例</strong>，人和事都是编的，随便点，不影响以后的资料。
      </p>
      <Button disabled={leave.isPending} onClick={() => leave.mutate(null)}>
        离开示例
      </Button>
      {leave.error ? <p role="alert">{wordError(leave.error)}</p> : null}
    </section>
  );
}
