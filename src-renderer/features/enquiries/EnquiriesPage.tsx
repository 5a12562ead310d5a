import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { PlaceTabs } from '@renderer/components/layout/PlaceTabs';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { EnquiryTable } from './EnquiryTable';
import './enquiries.css';

const PAGE_SIZE = 20;
const PAUSE_MS = 250;

/** 咨询: everybody who only asked, the newest first. */
export function EnquiriesPage() {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState({ text: '', page: 1 });
  useEffect(() => {
    const timer = window.setTimeout(
      () => setAsked((old) => (old.text === typed.trim() ? old : { text: typed.trim(), page: 1 })),
      PAUSE_MS,
    );
    return () => window.clearTimeout(timer);
  }, [typed]);
  const query = useRouteQuery(
    'enquiries.list',
    { ...asked, pageSize: PAGE_SIZE },
    { keepPrevious: true },
  );
  const actions = (
    <>
      <Button size="large" onClick={() => void navigate('/enquiries/removed')}>
        回收站
      </Button>
      <Button
        type="primary"
        size="large"
        icon={<PlusOutlined />}
        onClick={() => void navigate('/enquiries/new')}
      >
        登记咨询
      </Button>
    </>
  );
  return (
    <div className="page">
      <PageHeader title="咨询" actions={actions} />
      <PlaceTabs />
      <search className="enquiry-search">
        <Input
          aria-label="在咨询中查找"
          value={typed}
          maxLength={100}
          allowClear
          prefix={<SearchOutlined aria-hidden="true" />}
          placeholder="姓名、电话、问了什么、答复"
          onChange={(event) => setTyped(event.target.value)}
        />
      </search>
      <AnswerGate query={query}>
        {({ total, items }) =>
          total === 0 ? (
            <div className="section-card">
              <EmptyState sentence={emptySentence(asked.text)} />
            </div>
          ) : (
            <EnquiryTable
              items={items}
              pagination={{
                ...{ current: asked.page, pageSize: PAGE_SIZE, total },
                showTotal: (count) => `共 ${count} 件`,
                onChange: (page) => setAsked({ ...asked, page }),
              }}
            />
          )
        }
      </AnswerGate>
    </div>
  );
}

function emptySentence(text: string): string {
  return text === ''
    ? '还没有咨询。有人只是来问一问，就点右上角的“登记咨询”记下来。'
    : `没有找到和“${text}”有关的咨询，换个写法试试。`;
}
