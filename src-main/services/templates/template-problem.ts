/** What is wrong with a template, said so that whoever made it finds the place in Word. */
export interface TemplateProblem {
  /** Such as 正文第 12 段. */
  readonly where: string;
  /** The words around it; empty where it is the file itself. */
  readonly near: string;
  /** What is wrong and what would be right, in a sentence. */
  readonly what: string;
}
