import { CASE_STATUS_LABELS, type CaseStatus } from '@shared/domain/case/model/case-status';
import './case-marks.css';

const SHAPES: Readonly<Record<CaseStatus, string>> = {
  // Ring, half, three quarters, flag … : told apart without colour.
  registered: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
  accepted: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 2v8a4 4 0 0 1 0-8Z',
  mediating: 'M2 3h12v8H8l-3 3v-3H2V3Zm3 3v2h2V6H5Zm4 0v2h2V6H9Z',
  agreement_reached: 'M3 2h2v12H3V2Zm3 1h8l-2.5 3L14 9H6V3Z',
  closed:
    'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM7 11 3.9 7.9l1.3-1.3L7 8.4l3.9-3.9 1.3 1.3L7 11Z',
  terminated: 'M3 3h10v10H3V3Z',
  declined: 'M4 2.6 8 6.6l4-4L13.4 4l-4 4 4 4-1.4 1.4-4-4-4 4L2.6 12l4-4-4-4L4 2.6Z',
  transferred: 'M2 7h7V3.5L14.5 8 9 12.5V9H2V7Z',
  withdrawn: 'M7 2v3h2.5a4.5 4.5 0 0 1 0 9H5v-2h4.5a2.5 2.5 0 0 0 0-5H7v3L2 6l5-4Z',
};

/** A case's status: word and shape, colour only on top. */
export function StatusTag({ status }: { readonly status: CaseStatus }) {
  return (
    <span className={`status-tag status-${status}`}>
      <svg aria-hidden="true" viewBox="0 0 16 16">
        <path d={SHAPES[status]} fill="currentColor" fillRule="evenodd" />
      </svg>
      {CASE_STATUS_LABELS[status]}
    </span>
  );
}
