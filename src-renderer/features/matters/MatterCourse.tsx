import { StandingCell } from '@renderer/components/agenda/StandingCell';
import { Section } from '@renderer/components/layout/Section';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { Matter } from '@shared/domain/matter/matter';
import { isOver, limitsOf, standingOf } from '@shared/domain/matter/matter-standing';
import { MATTER_STANDING_LABELS } from '@shared/domain/matter/matter-words';

/** How a matter stands, and until when what has to be done. */
export function MatterCourse({ matter }: { readonly matter: Matter }) {
  const standing = standingOf(matter);
  const { actBy, dueOn, replyBy } = limitsOf(matter);
  const to = matter.assignments.at(-1)?.to ?? '';
  const limits = [
    { what: '首次处置', on: actBy },
    { what: '办结', on: dueOn },
    { what: '答复工单', on: replyBy },
  ].filter(({ on }) => on !== null);
  const words = MATTER_STANDING_LABELS[standing];
  return (
    <Section title="办到哪一步">
      <StandingCell
        words={to === '' ? words : `${words}（派给${to}）`}
        isOver={isOver(standing)}
        dueOn={null}
      />
      {limits.length > 0 && (
        <ul className="matter-limits" aria-label="期限">
          {limits.map(({ what, on }) => (
            <li key={what}>
              <StandingCell
                words={`${what}，最晚${on === null ? '' : formatChineseDate(on)}`}
                isOver={false}
                dueOn={on}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
