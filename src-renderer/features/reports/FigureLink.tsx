import { Allowed } from '@renderer/components/feedback/Allowed';
import { SHOWN_COLUMN_LABELS } from '@shared/domain/reports/report-content';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type FigureTarget, figureAddress, figureId, figureToFind } from './figure-address';

interface FigureLinkProps {
  readonly target: FigureTarget;
  /** What is counted. */
  readonly name: string;
  readonly figure: number | null;
  /** As the sheet prints it. */
  readonly text: string;
}

/** A figure that opens what it counts; of none there is nothing to open. */
export function FigureLink({ target, name, figure, text }: FigureLinkProps) {
  if ((figure ?? 0) === 0) return text;
  return (
    <Allowed route="reports.rows" otherwise={text}>
      <Link
        className="report-figure"
        id={figureId(target)}
        to={figureAddress(target)}
        aria-label={`${name}，${SHOWN_COLUMN_LABELS[target.column]} ${text}，看是哪几件`}
      >
        {text}
      </Link>
    </Allowed>
  );
}

/** Who comes back from the list of a figure finds the report at that figure. @param isShown whether the report is there */
export function useReturnToFigure(isShown: boolean): void {
  const [params] = useSearchParams();
  const id = figureToFind(params);
  useEffect(() => {
    if (!isShown || id === null) return;
    // After the shell, which begins every page at its top.
    const frame = requestAnimationFrame(() => {
      const figure = document.getElementById(id);
      figure?.closest('details')?.setAttribute('open', '');
      figure?.scrollIntoView({ block: 'center' });
      figure?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [isShown, id]);
}
