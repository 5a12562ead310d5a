import { CopyButton } from '@renderer/components/feedback/CopyButton';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { isRouteErrorResponse, Link, useLocation, useRouteError } from 'react-router';
import { logFault } from './log-fault';

/** Stands where a page has failed; the rest of the window goes on working. */
export function FaultPage() {
  const error = useRouteError();
  const { pathname } = useLocation();
  const [faultId, setFaultId] = useState<string | null>(null);
  const isLost = isRouteErrorResponse(error) && error.status === 404;
  useEffect(() => {
    if (!isLost) void logFault(error, pathname).then(setFaultId);
  }, [error, pathname, isLost]);

  if (isLost) {
    return (
      <div className="page">
        <h1>没有这一页</h1>
        <p>
          <Link to="/">回到今日</Link>
        </p>
      </div>
    );
  }
  const details = [
    `记录编号：${faultId ?? '（未能写入日志）'}`,
    `页面：${pathname}`,
    // Its message may quote what stands on the page.
    error instanceof Error ? error.name : typeof error,
  ];
  return (
    <div className="page">
      <div className="error-state" role="alert">
        <h1>这一页出了点问题</h1>
        <p className="fault-sentence">
          已经保存的内容都在，其他页面可以照常使用。可以重新打开这一页；如果还是这样，请把详情发给帮您维护的人。
        </p>
        <div className="error-state-actions">
          <Button type="primary" onClick={() => window.location.reload()}>
            重新打开这一页
          </Button>
          <Link className="button-link" to="/">
            回到今日
          </Link>
          <CopyButton text={details.join('\n')} label="复制详情" />
        </div>
      </div>
    </div>
  );
}
