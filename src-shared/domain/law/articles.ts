import type { Article } from './article';
import { CIVIL_CODE } from './articles/civil-code';
import { LEGAL_AID } from './articles/legal-aid';
import { MEDIATION_ACT } from './articles/mediation-act';
import {
  ARCHIVES,
  COURT_INVITED,
  DOMESTIC_VIOLENCE,
  LABOR_DISPUTES,
  LIMITATION_RULES,
  MEDIATION_RULES,
  PROCEDURE,
  PROCEDURE_INTERPRETATION,
} from './articles/other-laws';
import { PERSONAL_INFORMATION } from './articles/personal-information';
import { LAW_KEYS, type LawKey } from './laws';

/** Every article that is named on the screen, in the order of each law. */
export const ARTICLES: Readonly<Record<LawKey, readonly Article[]>> = {
  mediation: MEDIATION_ACT,
  mediation_rules: MEDIATION_RULES,
  civil_code: CIVIL_CODE,
  limitation_rules: LIMITATION_RULES,
  labor_disputes: LABOR_DISPUTES,
  procedure: PROCEDURE,
  procedure_interpretation: PROCEDURE_INTERPRETATION,
  court_invited: COURT_INVITED,
  domestic_violence: DOMESTIC_VIOLENCE,
  legal_aid: LEGAL_AID,
  archives: ARCHIVES,
  personal_information: PERSONAL_INFORMATION,
};

/** An article with its law. */
export interface LawArticle {
  readonly law: LawKey;
  readonly article: Article;
}

/** All of them, law after law. */
export const ALL_ARTICLES: readonly LawArticle[] = LAW_KEYS.flatMap((law) =>
  ARTICLES[law].map((article) => ({ law, article })),
);

/** What is kept of an article; undefined for one that the screen never names. */
export function findArticle(law: LawKey, number: string): Article | undefined {
  return ARTICLES[law].find((one) => one.number === number);
}
