import { StandingCell } from '@renderer/components/agenda/StandingCell';
import { PapersOf } from '@renderer/components/paper/PapersOf';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { heldSchema } from '@shared/domain/meeting/meeting';
import { tellItems } from '@shared/domain/meeting/tell-items';
import { Link } from 'react-router';
import { ADD_ITEM, ITEM_ACTS } from './item-dialogs';
import { LevelOf } from './LevelOf';
import { MeetingFields } from './MeetingFields';
import { MeetingItems } from './MeetingItems';

/** 会议: who came, what was said, and what was agreed on. */
export const MEETING_PAGES = defineRecordPages({
  prefix: 'meetings',
  key: 'meeting',
  label: '会议',
  titleOf: ({ held }) => `${formatChineseDate(held.heldOn)}${held.type}`,
  words: {
    one: '这次会议',
    lead: '先记开了什么会，登记完再一件件加议定的事；没办完的一直在今日里提醒。',
    empty: '还没有会议。开了会，就点右上角的“登记会议”记下来。',
  },
  part: 'held',
  schema: heldSchema,
  Fields: MeetingFields,
  begin: {
    act: 'register',
    known: ({ deskName, asked }) => ({
      ...{ type: asked.name, heldOn: asked.on, recorder: deskName },
    }),
  },
  opensNew: true,
  correct: 'correct',
  dialogs: {
    addItem: ADD_ITEM,
    ...ITEM_ACTS,
  },
  // What a matter became is told beside it.
  links: { place: { words: '地点：', path: '/places' } },
  Beside: ({ view }) => (
    <>
      <MeetingItems view={view} />
      <PapersOf of={{ kind: 'meeting', id: view.record.id }} title="打印" />
    </>
  ),
  columns: [
    {
      title: '会议',
      key: 'type',
      width: '26%',
      render: (_, { id, row }) => (
        <>
          <Link to={`/meetings/${id}`}>
            <strong>{row.type}</strong>
          </Link>
          <div className="table-meta">
            {formatChineseDate(row.heldOn)}
            <LevelOf type={row.type} />
          </div>
        </>
      ),
    },
    {
      title: '在哪里、谁主持',
      key: 'place',
      width: '22%',
      render: (_, { row }) => (
        <>
          {row.place}
          <div className="table-meta">
            {[
              row.chair === '' ? '' : `${row.chair}主持`,
              row.attendeeCount === null ? '' : `${row.attendeeCount} 人到会`,
            ]
              .filter((word) => word !== '')
              .join(' · ')}
          </div>
        </>
      ),
    },
    {
      title: '先要办的事',
      key: 'next',
      render: (_, { row: { open } }) => {
        const [next] = open;
        return next === undefined ? null : (
          <>
            {next.matter}
            <div className="table-meta">{next.person}</div>
          </>
        );
      },
    },
    {
      title: '议定的事',
      key: 'items',
      width: '22%',
      render: (_, { row }) =>
        row.itemCount === 0 ? (
          <span className="quiet">没有记</span>
        ) : (
          <StandingCell
            words={tellItems(row)}
            isOver={row.openCount === 0}
            dueOn={row.open[0]?.dueOn ?? null}
          />
        ),
    },
  ],
  removedWords: ({ type, heldOn }) => ({
    name: `${formatChineseDate(heldOn)}${type}`,
    about: '',
  }),
});
