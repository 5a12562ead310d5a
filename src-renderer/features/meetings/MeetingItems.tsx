import { StandingCell } from '@renderer/components/agenda/StandingCell';
import { Used } from '@renderer/components/feedback/Used';
import { Section } from '@renderer/components/layout/Section';
import type { RecordView } from '@renderer/components/records/record-routes';
import { useUses } from '@renderer/ipc/use-works';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import {
  ITEM_STANDING_LABELS,
  isDoneLate,
  itemStanding,
  type Meeting,
  type MeetingItem,
  mayPledge,
} from '@shared/domain/meeting/meeting';
import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import { ITEM_DIALOGS, type ItemAct, placeOfTurned } from './item-dialogs';
import './meetings.css';

/** So many merchants stand there by name. */
const FEW = 8;

interface MeetingItemsProps {
  readonly view: RecordView<Meeting>;
}

/** What the meeting agreed on, each with how it stands and what is to be done with it next. */
export function MeetingItems({ view }: MeetingItemsProps) {
  const [asking, setAsking] = useState<{ readonly act: ItemAct; readonly id: string } | null>(null);
  const { items } = view.record;
  const asked = items.find(({ id }) => id === asking?.id);
  if (items.length === 0) return null;
  return (
    <Section title="议定的事">
      <ol className="meeting-items">
        {items.map((item) => (
          <li key={item.id}>
            <ItemWords item={item} links={view.links} />
            <ItemButtons
              item={item}
              acts={view.acts}
              onAsk={(act) => setAsking({ act, id: item.id })}
            />
          </li>
        ))}
      </ol>
      {asking !== null &&
        asked !== undefined &&
        ITEM_DIALOGS[asking.act](asked)({ view, onClose: () => setAsking(null) })}
    </Section>
  );
}

interface ItemWordsProps {
  readonly item: MeetingItem;
  readonly links: RecordView<Meeting>['links'];
}

function ItemWords({ item, links }: ItemWordsProps) {
  const { agreed, done, assessed, turnedInto, pledgedBy } = item;
  const standing = itemStanding(item);
  const link = links.find(({ id }) => id === turnedInto?.id);
  return (
    <div className="meeting-item">
      <strong>{agreed.matter}</strong>
      <div className="table-meta">
        {said([
          ['谁办', agreed.person],
          ['几号办完', agreed.dueOn === null ? '' : formatChineseDate(agreed.dueOn)],
          ['怎么办', agreed.how],
          ['办到什么程度', agreed.goal],
        ])}
      </div>
      <StandingCell
        words={ITEM_STANDING_LABELS[standing]}
        isOver={standing !== 'open'}
        dueOn={standing === 'open' ? agreed.dueOn : null}
      />
      {done !== null && (
        <div className="meeting-result">
          {formatChineseDate(done.doneOn)}
          {isDoneLate(item) ? '（▲ 逾期）' : ''}：{done.result}
        </div>
      )}
      {assessed !== null && (
        <div className="meeting-result">
          {said([
            ['自评', assessed.own],
            ['群众评', assessed.people],
          ])}
        </div>
      )}
      {turnedInto !== null && link !== undefined && (
        <div>
          {turnedInto.kind === 'case' ? '纠纷：' : '事项：'}
          <Link to={placeOfTurned(turnedInto)}>{link.title}</Link>
        </div>
      )}
      {pledgedBy.length > 0 && (
        <Used work="merchants">
          <PledgedBy links={links.filter(({ id }) => pledgedBy.includes(id))} />
        </Used>
      )}
    </div>
  );
}

/** Few of them stand there by name, of a whole street it is told how many they are. */
function PledgedBy({ links }: Pick<ItemWordsProps, 'links'>) {
  const names = links.map(({ id, title }, at) => (
    <Fragment key={id}>
      {at > 0 && '、'}
      <Link to={`/merchants/${id}`}>{title}</Link>
    </Fragment>
  ));
  const told = `签了文明经营承诺书的 ${links.length} 家`;
  if (links.length <= FEW)
    return (
      <div>
        {told}：{names}
      </div>
    );
  return (
    <details>
      <summary>{told}</summary>
      {names}
    </details>
  );
}

interface ItemButtonsProps {
  readonly item: MeetingItem;
  readonly acts: RecordView<Meeting>['acts'];
  readonly onAsk: (act: ItemAct) => void;
}

/** The next step first. */
function ItemButtons({ item, acts, onAsk }: ItemButtonsProps) {
  const uses = useUses();
  const standing = itemStanding(item);
  const wanted: readonly ItemAct[] = [
    ...(standing === 'done' ? (['assessItem'] as const) : (['finishItem'] as const)),
    'correctItem',
    ...(standing === 'open' ? (['turnItemIntoCase'] as const) : []),
    ...(standing === 'open' && uses('matters') ? (['turnItemIntoMatter'] as const) : []),
    ...(mayPledge(item) && uses('merchants') ? (['turnItemIntoPledges'] as const) : []),
  ];
  return (
    <div className="meeting-item-buttons">
      {wanted
        .filter((act) => acts[act]?.isOpen === true)
        .map((act) => (
          <Button key={act} onClick={() => onAsk(act)}>
            {acts[act]?.button}
            <span className="visually-hidden">：{item.agreed.matter}</span>
          </Button>
        ))}
    </div>
  );
}

/** 谁办：孟庆云，几号办完：2026年12月10日 */
function said(words: readonly (readonly [label: string, text: string])[]): string {
  return words.flatMap(([label, text]) => (text === '' ? [] : [`${label}：${text}`])).join('，');
}
