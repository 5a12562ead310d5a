import type { OutputOf } from '@shared/ipc/contract';
import { Link } from 'react-router';
import './told.css';

interface ToldListProps {
  readonly records: OutputOf<'people.past'>['others'];
}

/** Records of other kinds that have to do with somebody or with a place, each in the words of its list. */
export function ToldList({ records: { total, items } }: ToldListProps) {
  if (items.length === 0) return null;
  return (
    <>
      <ul className="told-records" aria-label="别的事">
        {items.map(({ prefix, id, label, title, detail, state }) => (
          <li key={`${prefix} ${id}`}>
            <Link to={`/${prefix}/${id}`}>
              {label}：{title}
            </Link>
            <span className="table-meta">
              {[detail, state].filter((word) => word !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <p className="quiet">
          只列出 {items.length} 条，还有 {total - items.length} 条在各自的列表里查。
        </p>
      )}
    </>
  );
}
