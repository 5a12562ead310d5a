import { Allowed } from '@renderer/components/feedback/Allowed';
import {
  SHOWN_COLUMN_LABELS,
  type ShownColumn,
  type StatisticsRow,
} from '@shared/domain/reports/report-content';
import { Link } from 'react-router';
import { monthToType, typedAddress } from './typed-address';

interface TypedFigureLinkProps {
  readonly row: StatisticsRow;
  /** What is typed. */
  readonly name: string;
  readonly column: ShownColumn;
  readonly text: string;
  /** Key of the report's period. */
  readonly period: string;
}

/** A typed figure leads to where it is typed. */
export function TypedFigureLink({ row, name, column, text, period }: TypedFigureLinkProps) {
  const month = monthToType(period, row.gaps?.[column]?.months);
  if (month === null) return text;
  return (
    <Allowed route="typed.type" otherwise={text}>
      <Link
        className="report-figure"
        to={typedAddress(month)}
        aria-label={`${name}，${SHOWN_COLUMN_LABELS[column]} ${text}，去填写`}
      >
        {text}
      </Link>
    </Allowed>
  );
}
