import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { madeSchema } from '@shared/domain/round/round';
import { tellFindings } from '@shared/domain/round/tell-findings';
import { gridLabel, type WalkedGrid } from '@shared/domain/round/walked-grid';
import { Link } from 'react-router';
import { Findings } from './Findings';
import { FINDING_ACTS, NOTE_FINDING } from './finding-dialogs';
import { GridCoverage } from './GridCoverage';
import { RoundFields } from './RoundFields';

/** 走访活动: patrols, visits, lectures, training, errands. */
export const ROUND_PAGES = defineRecordPages({
  prefix: 'rounds',
  key: 'round',
  label: '走访活动',
  titleOf: ({ made }) => `${formatChineseDate(made.madeOn)}${made.type}`,
  words: {
    one: '这次活动',
    lead: '巡查、走访、宣讲、培训、代办，做了就记；走遍了的网格选上，几天没走到的自动列出来。',
    empty: '还没有走访活动。走了一趟，就点右上角的“登记走访活动”记下来。',
  },
  part: 'made',
  schema: madeSchema,
  Fields: RoundFields,
  begin: {
    act: 'register',
    known: ({ deskName, asked }) => ({ type: asked.name, madeOn: asked.on, who: deskName }),
  },
  correct: 'correct',
  dialogs: { noteFinding: NOTE_FINDING, ...FINDING_ACTS },
  // What a finding became is told beside it.
  links: { place: { words: '地点：', path: '/places' } },
  AboveList: GridCoverage,
  Beside: ({ view }) => <Findings view={view} />,
  columns: [
    {
      title: '活动',
      key: 'type',
      width: '28%',
      render: (_, { id, row }) => (
        <>
          <Link to={`/rounds/${id}`}>
            <strong>{row.type}</strong>
          </Link>
          <div className="table-meta">{formatChineseDate(row.madeOn)}</div>
        </>
      ),
    },
    {
      title: '谁去的、去哪里',
      key: 'who',
      render: (_, { row }) => (
        <>
          {row.who}
          <div className="table-meta">
            {[wordGrids(row.grids), row.place].filter((word) => word !== '').join(' · ')}
          </div>
        </>
      ),
    },
    {
      title: '服务人次',
      key: 'served',
      width: '14%',
      render: (_, { row: { served } }) =>
        served === null ? <span className="quiet">没有数</span> : `${served} 人次`,
    },
    {
      title: '发现的问题',
      key: 'findings',
      width: '24%',
      render: (_, { row }) => tellFindings(row) || <span className="quiet">没有记</span>,
    },
  ],
  removedWords: ({ type, madeOn }) => ({
    name: `${formatChineseDate(madeOn)}${type}`,
    about: '',
  }),
});

/** So many grids are named in a line of the list; of more it says how many. */
const MOST_NAMED = 3;

function wordGrids(grids: readonly WalkedGrid[]): string {
  const names = grids.map(gridLabel);
  const [first = ''] = names;
  return names.length > MOST_NAMED ? `${first}等 ${names.length} 个网格` : names.join('、');
}
