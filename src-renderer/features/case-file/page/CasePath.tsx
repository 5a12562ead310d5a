import type { CaseView } from '@shared/domain/case/view/case-view';
import { useCaseFile } from '../shared/case-file-context';
import { SECTION_OF } from './case-path';

type Station = CaseView['path'][number];

const STATE_WORDS: Readonly<Record<Station['state'], string>> = {
  done: '已办',
  current: '正在办',
  ahead: '还没办',
  ended: '到此为止',
  void: '不再办',
};
const MARKS: Readonly<Record<Station['state'], string>> = {
  done: '✓',
  current: '●',
  ahead: '○',
  ended: '■',
  void: '–',
};

/** Where the case stands on its way; each station leads to its section. */
export function CasePath() {
  const { view, goTo } = useCaseFile();
  return (
    <nav aria-label="办案进度">
      <ol className="case-path">
        {view.path.map(({ name, label, state }) => (
          <li key={name} className={`station station-${state}`}>
            <button
              type="button"
              disabled={state === 'void'}
              aria-current={state === 'current' ? 'step' : undefined}
              onClick={() => goTo(SECTION_OF[name])}
            >
              <span aria-hidden="true" className="station-mark">
                {MARKS[state]}
              </span>
              {label}
              <span className="visually-hidden">：{STATE_WORDS[state]}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
