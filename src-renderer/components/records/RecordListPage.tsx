import { PlusOutlined } from '@ant-design/icons';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { LookedFor } from '@renderer/components/layout/LookedFor';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { PlaceTabs } from '@renderer/components/layout/PlaceTabs';
import { useRowsOfPage } from '@renderer/components/layout/rows-of-page';
import type { RouteName } from '@shared/ipc/contract';
import { Button, Table } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { isRegistered, type RecordPages } from './record-pages';
import { recordPath, registeredBefore } from './record-place';
import { type AnyRecord, type RecordItem, useRecordQuery } from './record-routes';
import './records.css';

/** As far as the main process turns pages. */
const LAST_PAGE = 100_000;

interface RecordListPageProps<R extends AnyRecord, W, D extends object> {
  readonly pages: RecordPages<R, W, D>;
}

/** The list of a kind, searched and paged by the main process; what is asked stands in the address. */
export function RecordListPage<R extends AnyRecord, W, D extends object>({
  pages,
}: RecordListPageProps<R, W, D>) {
  const { prefix, label, words, columns } = pages;
  const navigate = useNavigate();
  const { text, page, ask } = useAsked();
  const pageSize = useRowsOfPage();
  const query = useRecordQuery(pages, 'list', { text, page, pageSize }, { keepPrevious: true });
  // A page that is no more (the last of it was deleted) would say that there is nothing.
  const lastPage = Math.max(1, Math.ceil((query.data?.total ?? page * pageSize) / pageSize));
  const turnBack = useEffectEvent(() => ask({ text, page: lastPage }));
  const isBeyond = page > lastPage;
  useEffect(() => {
    if (isBeyond) turnBack();
  }, [isBeyond]);
  const path = recordPath(prefix);
  const actions = (
    <>
      <Allowed route={`${prefix}.restore` as RouteName}>
        <Button size="large" onClick={() => void navigate(`${path}/removed`)}>
          回收站
        </Button>
      </Allowed>
      <Allowed route={`${prefix}.${pages.begin}` as RouteName}>
        <Button
          type="primary"
          size="large"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => void navigate(`${path}/new`)}
        >
          {words.begin ?? `登记${label}`}
        </Button>
      </Allowed>
    </>
  );
  return (
    <div className="page">
      <PageHeader title={label} actions={actions} />
      <PlaceTabs />
      <JustRegistered begun={isRegistered(words) ? '已登记并保存' : '已保存'} />
      {pages.AboveList !== undefined && <pages.AboveList />}
      <LookedFor text={text} onEnd={() => ask({ text: '', page: 1 })} />
      <AnswerGate query={query}>
        {({ total, items }) =>
          total === 0 ? (
            <div className="section-card">
              <EmptyState
                sentence={
                  text === '' ? words.empty : `没有找到和“${text}”有关的${label}，换个写法试试。`
                }
              />
            </div>
          ) : (
            <Table<RecordItem<W>>
              rowKey="id"
              columns={columns}
              dataSource={[...items]}
              pagination={{
                ...{ current: page, pageSize, total },
                ...{ hideOnSinglePage: true, showSizeChanger: false },
                showTotal: (count) => `共 ${count} 件`,
                onChange: (next) => ask({ text, page: next }),
              }}
            />
          )
        }
      </AnswerGate>
    </div>
  );
}

/** ✓ 已登记：… until something else is looked for. */
function JustRegistered({ begun }: { readonly begun: string }) {
  const title = registeredBefore(useLocation().state);
  if (title === null) return null;
  return (
    <p className="record-saved">
      <SavedNote sentence={`${begun}：${title}`} />
    </p>
  );
}

function useAsked() {
  const [params, setParams] = useSearchParams();
  const text = (params.get('text') ?? '').slice(0, 100);
  const wanted = Number(params.get('page') ?? 1);
  const page = Number.isInteger(wanted) && wanted >= 1 && wanted <= LAST_PAGE ? wanted : 1;
  const ask = (next: { readonly text: string; readonly page: number }) => {
    const written = new URLSearchParams();
    if (next.text !== '') written.set('text', next.text);
    if (next.page > 1) written.set('page', String(next.page));
    setParams(written, { replace: true });
  };
  return { text, page, ask };
}
