/** What `explain` says about one thing. */
export type Explanation = Readonly<{
  kind: 'exit code' | 'rule' | 'choice' | 'key' | 'check' | 'stack';
  /** As a person names it. */
  id: string;
  /** One sentence. */
  says: string;
  /** More facts, each a label and a text. */
  facts: readonly (readonly [label: string, text: string])[];
}>;
