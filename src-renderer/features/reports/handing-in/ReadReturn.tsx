import { Allowed } from '@renderer/components/feedback/Allowed';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { formatPeriod } from '@shared/domain/reports/period';
import { Button } from 'antd';
import { Link } from 'react-router';

/** 读入退回单: which report the street sent back, and why. */
export function ReadReturn() {
  const read = useRouteMutation('street.readReturn');
  const back = read.data;
  return (
    <Allowed route="street.readReturn">
      <p className="submission-return">
        <Button disabled={read.isPending} onClick={() => read.mutate({})}>
          读入退回单
        </Button>
        <span className="quiet">街道退回上报包时发来的 .mtback 文件</span>
      </p>
      <FormErrorSummary error={read.error} />
      {back ? (
        <div className="report-changed" role="status">
          <p>
            ▲ {back.streetName}退回了{formatPeriod(back.month)}的月报：{back.reasons}
          </p>
          <p>
            请照着改，再到{' '}
            <Link to={`/reports?report=monthly&period=${back.month}`}>
              {formatPeriod(back.month)}月报
            </Link>{' '}
            点“更正报送”，重新导出上报包。这张退回单的指纹是 {back.fingerprint}
            ，不放心就打电话问街道。
          </p>
        </div>
      ) : null}
    </Allowed>
  );
}
