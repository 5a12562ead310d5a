import type { Draft } from '@renderer/components/form/draft-of';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { IN_PLACE } from '@renderer/components/records/record-pages';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { spanSchema } from '@shared/domain/property/board/board';
import { titleOfBoard } from '@shared/domain/property/board/board-kind';
import { quarterOf } from '@shared/domain/property/board/quarter-of';
import { Link } from 'react-router';
import { BoardBeside } from './BoardLines';

/** 红黑榜: companies by the studio's rule; who is posted people decide. */
export const BOARD_PAGES = defineRecordPages({
  prefix: 'boards',
  key: 'board',
  label: '红黑榜',
  titleOf: ({ span }) => titleOfBoard(span),
  words: {
    one: '这一期红黑榜',
    lead: '选好从哪一天到哪一天，程序按设置里的算法算给你看；公不公示由人定，公示了才留下名单。',
    empty: '还没有算过。点右上角的“算一期红黑榜”。',
    begin: '算一期红黑榜',
  },
  part: 'span',
  schema: spanSchema,
  Fields: SpanFields,
  begin: { act: 'register', known: ({ today }) => quarterOf(today) },
  opensNew: true,
  correct: 'correct',
  dialogs: { publish: IN_PLACE },
  links: {},
  Beside: BoardBeside,
  columns: [
    {
      title: '期间',
      key: 'span',
      render: (_, { id, row }) => (
        <Link to={`/boards/${id}`}>
          <strong>
            {formatChineseDate(row.fromOn)}至{formatChineseDate(row.untilOn)}
          </strong>
        </Link>
      ),
    },
    {
      title: '公示',
      key: 'publishedOn',
      width: '24%',
      render: (_, { row: { publishedOn } }) =>
        publishedOn === null ? (
          <span className="quiet">还没公示</span>
        ) : (
          formatChineseDate(publishedOn)
        ),
    },
    {
      title: '上榜',
      key: 'lists',
      width: '26%',
      render: (_, { row: { publishedOn, redCount, blackCount } }) =>
        publishedOn === null ? '' : `红榜 ${redCount} 家，黑榜 ${blackCount} 家`,
    },
  ],
  removedWords: (row) => ({ name: titleOfBoard(row), about: '' }),
});

interface SpanFieldsProps {
  readonly draft: Draft<typeof spanSchema>;
  readonly onPatch: (change: Partial<Draft<typeof spanSchema>>) => void;
}

/** A quarter is offered; other days are typed or picked, none of them near today. */
function SpanFields({ draft, onPatch }: SpanFieldsProps) {
  return (
    <SchemaFields
      path="span"
      schema={spanSchema}
      value={draft}
      onPatch={onPatch}
      words={{ fromOn: { isPlain: true }, untilOn: { isPlain: true } }}
    />
  );
}
