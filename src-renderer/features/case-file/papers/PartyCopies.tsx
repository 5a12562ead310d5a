import { FileProtectOutlined } from '@ant-design/icons';
import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { Fold } from '@renderer/components/form/FieldGrid';
import { TextField } from '@renderer/components/form/text-fields';
import { CitedText } from '@renderer/components/law/CitedText';
import { LongTaskBar } from '@renderer/components/safekeeping/LongTaskBar';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { partyCopyPart } from '@shared/domain/case/model/party-copy';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { PARTY_SIDE_LABELS } from '@shared/domain/party/party';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import { useState } from 'react';
import { useCaseFile } from '../shared/case-file-context';

/** 查阅复制: one press a party makes what it may be given; who was given what stands below. */
export function PartyCopies() {
  const { view } = useCaseFile();
  const making = useRouteMutation('paperwork.partyCopy');
  const [askedBy, setAskedBy] = useState('');
  const { id: caseId, parties, partyCopies } = view.case;
  if (parties.length === 0) return null;
  return (
    <Fold title="当事人来查阅、复制">
      <p className="quiet">
        <CitedText text="给他的是一个 PDF：他自己的和各方共有的文书、他自己交的材料。别人的证件号码、电话、住址都遮住；单独谈话、内部材料不在里面（《个人信息保护法》第45条）。给了谁，修改记录和导出记录里都记着。" />
      </p>
      <TextField
        path="askedBy"
        label={labelOf(partyCopyPart.shape.askedBy)}
        hint="本人来的空着；代理人来的写姓名，看过委托书再给"
        value={askedBy}
        onChange={setAskedBy}
      />
      <ul className="case-papers party-copies">
        {parties.map((party) => (
          <li key={party.id}>
            <span>
              {PARTY_SIDE_LABELS[party.side]} <strong>{party.name}</strong>
            </span>
            <Button
              icon={<FileProtectOutlined aria-hidden />}
              aria-label={`给${party.name}做一份`}
              disabled={making.isPending}
              onClick={() => making.mutate({ caseId, partyId: party.id, askedBy })}
            >
              给他做一份
            </Button>
          </li>
        ))}
      </ul>
      <FormErrorSummary error={making.error} />
      {making.isPending ? <LongTaskBar task="bind" /> : null}
      {making.data && !making.isPending ? (
        <SavedFilePanel file={making.data}>
          {making.data.isNoted ? null : <p>文件做好了，案卷里没有记上，请再做一次。</p>}
        </SavedFilePanel>
      ) : null}
      {partyCopies.length === 0 ? null : (
        <ul aria-label="给过的复印件">
          {partyCopies.map((one) => (
            <li key={one.id}>
              {formatChineseDate(one.copiedOn)} 给了
              {parties.find(({ id }) => id === one.partyId)?.name ?? '已删去的当事人'} {one.pieces}{' '}
              件{one.askedBy === '' ? '' : `（${one.askedBy}代他来办）`}
              {one.copiedBy === '' ? '' : `，经手 ${one.copiedBy}`}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
