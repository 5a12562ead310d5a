import { wordPartiesBriefly } from '@renderer/components/case-marks/word-parties';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Pagination } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';

const PAGE_SIZE = 10;

/** The cases that one import brought in, a line each. */
export function ImportedCases({ importId }: { readonly importId: string }) {
  const [page, setPage] = useState(1);
  const cases = useRouteQuery(
    'imports.cases',
    { id: importId, page, pageSize: PAGE_SIZE },
    { keepPrevious: true },
  );
  return (
    <div className="import-cases">
      <AnswerGate query={cases}>
        {({ total, items }) => (
          <>
            <ul>
              {items.map(({ id, number, title, sides, detail, state }) => (
                <li key={id}>
                  <Link to={`/cases/${id}`}>
                    {number}{' '}
                    {sides === null
                      ? title
                      : wordPartiesBriefly(sides.applicants, sides.respondents)}
                  </Link>
                  <span className="quiet">
                    {detail} · {state}
                  </span>
                </li>
              ))}
            </ul>
            <Pagination
              align="end"
              current={page}
              pageSize={PAGE_SIZE}
              total={total}
              showSizeChanger={false}
              hideOnSinglePage
              showTotal={(all) => `共 ${all} 件`}
              onChange={setPage}
            />
          </>
        )}
      </AnswerGate>
    </div>
  );
}
