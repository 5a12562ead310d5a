import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordError } from '@renderer/messages/error-wording';
import { wordHolder } from '@renderer/messages/holder-wording';
import { Alert, Button } from 'antd';

/** Somebody else writes to the data folder: who, since when, and the way out. */
export function ReadOnlyBanner() {
  const { holder } = useStudio().bootstrap;
  const again = useRouteMutation('safekeeping.openAgain');
  if (holder === null) return null;
  const isStillHeld = again.isSuccess && again.data.holder !== null;
  return (
    <Alert
      className="notices"
      type="warning"
      showIcon
      title="现在只能查看，不能修改"
      description={
        <>
          <p>
            {wordHolder(holder)}
            为免两处同时写乱，这里只能查看。等那边退出以后，点“再试一次”就能修改。
          </p>
          <p role="status">{isStillHeld ? '那边还没有退出。' : ''}</p>
          {again.error ? <p role="alert">{wordError(again.error)}</p> : null}
        </>
      }
      action={
        <Button disabled={again.isPending} onClick={() => again.mutate(null)}>
          再试一次
        </Button>
      }
    />
  );
}
