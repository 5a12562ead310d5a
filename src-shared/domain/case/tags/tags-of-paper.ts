import type { PaperTags } from '../../template/paper-tags';
import type { TagScope } from '../../template/tag-scope';
import type { CasePaper } from '../papers/blocks/case-paper';
import { scopeOfPaper, tagValuesOf } from './case-scope';
import { examplePaper } from './example-paper';
import { markedCase } from './marked-case';

/** What may stand in templates of a paper of a case. */
export function tagsOfCasePaper(paper: CasePaper): PaperTags {
  return {
    scope: scopeOfPaper(paper) as unknown as TagScope<never, never>,
    marked: (known) => {
      const record = markedCase(0, 'written');
      const ofId = paper.instancesOf(record)[0]?.ofId ?? null;
      return tagValuesOf(paper, { record, ofId }, known);
    },
    example: (profile, today) => examplePaper(paper, profile, today),
  };
}
