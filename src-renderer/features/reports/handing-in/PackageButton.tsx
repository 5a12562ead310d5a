import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { Fingerprint } from '@renderer/components/report/Fingerprint';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button } from 'antd';

interface PackageButtonProps {
  readonly id: string;
  readonly versionId: string;
}

/** 导出上报包: a handing in as a signed file for the street, and the fingerprint by which the street knows it. */
export function PackageButton({ id, versionId }: PackageButtonProps) {
  const save = useRouteMutation('street.exportPackage');
  return (
    <>
      <Allowed route="street.exportPackage">
        <Button disabled={save.isPending} onClick={() => save.mutate({ id, versionId })}>
          导出上报包
        </Button>
      </Allowed>
      {save.error !== null || save.data != null ? (
        <div className="handing-in-package">
          <FormErrorSummary error={save.error} />
          {save.data ? (
            <SavedFilePanel file={save.data} canOpen={false}>
              <p>
                把这个文件发给街道。里面只有数字，没有当事人。街道第一次收到会打电话来核对指纹，念给他听：
              </p>
              <Fingerprint digits={save.data.fingerprint} />
            </SavedFilePanel>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
