import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { Section } from '@renderer/components/layout/Section';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { LEDGER_COLUMN_LABELS } from '@shared/domain/import/ledger-columns';
import type { PlatformCase, PlatformCompared } from '@shared/ipc/routes-platform';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import './platform.css';

/** What was compared last stays while somebody looks at one case and comes back. */
const KEPT = ['platform', 'compared'];

/** 核对平台导出的表: what the platform's export says of our cases that the files here do not say. Changes nothing. */
export function PlatformComparePage() {
  const client = useQueryClient();
  const [compared, setCompared] = useState(() => client.getQueryData<PlatformCompared>(KEPT));
  const compare = useRouteMutation('platform.compare');
  const choose = () =>
    compare.mutate(
      {},
      {
        onSuccess: (answer) => {
          if (answer === null) return;
          client.setQueryData(KEPT, answer);
          setCompared(answer);
        },
      },
    );
  return (
    <div className="page">
      <PageHeader
        title="核对平台导出的表"
        lead="从政府平台把案件导出成表，选进来，和本室的案件逐件对；只看，不改动"
        actions={
          <>
            <Link className="platform-settings" to="/reports/platform">
              回到平台录入
            </Link>
            <Button type="primary" size="large" loading={compare.isPending} onClick={choose}>
              {compared === undefined ? '选择文件' : '换一份表'}
            </Button>
          </>
        }
      />
      <FormErrorSummary error={compare.error} />
      {compared === undefined ? (
        <div className="section-card">
          <EmptyState sentence="选一份平台导出的 Excel（.xlsx、.xls）或 CSV；要有“案件编码”和“受理时间”两栏。" />
        </div>
      ) : (
        <Compared compared={compared} />
      )}
    </div>
  );
}

function Compared({ compared }: { readonly compared: PlatformCompared }) {
  const { fileName, rowCount, sameCount, totals, leftOut } = compared;
  const isAlike = Object.values(totals).every((count) => count === 0);
  return (
    <>
      <Section
        title={fileName}
        aside={`${rowCount} 行，${sameCount} 件和本室一致${isAlike ? '，没有不一样的' : ''}`}
      >
        <p className="quiet">
          {leftOut.length > 0 &&
            `表里没有、没有核对的：${leftOut.map((column) => LEDGER_COLUMN_LABELS[column]).join('、')}。`}
          简要情况、特殊群体、行政划分各处写法不同，不核对。
        </p>
      </Section>
      <Part title="写得不一样的" total={totals.differing} shown={compared.differing.length}>
        {compared.differing.map(({ case: one, row, differences }) => (
          <li key={one.id}>
            <CaseName one={one} to={`/cases/${one.id}`} />
            <span className="quiet">表里第 {row} 行</span>
            <dl className="platform-differences">
              {differences.map(({ column, here, there }) => (
                <div key={column}>
                  <dt>{LEDGER_COLUMN_LABELS[column]}</dt>
                  <dd>本室：{here || '（空着）'}</dd>
                  <dd>平台：{there || '（空着）'}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </Part>
      <Part
        title="平台上有、这里没写平台案号的"
        total={totals.unnoted}
        shown={compared.unnoted.length}
      >
        {compared.unnoted.map(({ case: one, named }) => (
          <li key={one.id}>
            <CaseName
              one={one}
              to={`/cases/${one.id}/platform?number=${encodeURIComponent(named.code)}`}
            />
            <span className="quiet">平台案号 {named.code}，点开就填好了，核对以后登记</span>
          </li>
        ))}
      </Part>
      <Part title="平台上有、本室没有的" total={totals.unknown} shown={compared.unknown.length}>
        {compared.unknown.map(({ row, code, day, parties }) => (
          <li key={row}>
            <span>
              {code || '（没有案件编码）'} {parties}
            </span>
            <span className="quiet">
              表里第 {row} 行{day !== '' && `，${day}受理`}
            </span>
          </li>
        ))}
      </Part>
      <Part
        title="这里写了平台案号、表里没有的"
        total={totals.absent}
        shown={compared.absent.length}
      >
        {compared.absent.map((one) => (
          <li key={one.id}>
            <CaseName one={one} to={`/cases/${one.id}/platform`} />
            <span className="quiet">平台案号 {one.platform?.number}</span>
          </li>
        ))}
      </Part>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly total: number;
  readonly shown: number;
  readonly children: ReactNode;
}

function Part({ title, total, shown, children }: PartProps) {
  if (total === 0) return null;
  return (
    <Section title={title} aside={`${total} 件`}>
      <ul className="platform-list">{children}</ul>
      {shown < total && (
        <p className="quiet">先列 {shown} 件，处理完再核对一次，后面的就列出来。</p>
      )}
    </Section>
  );
}

function CaseName({ one, to }: { readonly one: PlatformCase; readonly to: string }) {
  return (
    <Link to={to}>
      {one.number} {one.title}
    </Link>
  );
}
