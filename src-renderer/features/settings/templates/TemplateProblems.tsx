import { ExclamationCircleFilled } from '@ant-design/icons';
import type { ShownProblem } from '@shared/ipc/routes-templates';

interface TemplateProblemsProps {
  readonly fileName: string;
  readonly problems: readonly ShownProblem[];
  /** In which it is mended. */
  readonly program?: 'Word' | 'Excel';
}

/** What is wrong with a file that was chosen, place by place. */
export function TemplateProblems({ fileName, problems, program = 'Word' }: TemplateProblemsProps) {
  return (
    <div className="template-problems" role="alert">
      <h3>“{fileName}”还不能用，没有采用</h3>
      <ul>
        {problems.map(({ where, near, what }) => (
          <li key={`${where} ${near} ${what}`}>
            <ExclamationCircleFilled aria-hidden="true" />
            <span>
              <strong>{where}：</strong>
              {/[？。]$/.test(what) ? what : `${what}。`}
              {near === '' ? null : <span className="template-near">那里写的是：{near}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p>请在 {program} 里改好、存盘，再选一次。</p>
    </div>
  );
}
