export type RibbonInterval = {
  readonly fromVersion: number;
  readonly toVersion: number;
  /** What there is to say of it. */
  readonly note?: string;
};

/** Versions painted on the timeline: where a rule held, where a fold had a problem. */
export type Ribbon = {
  readonly name: string;
  readonly look: 'truth' | 'problem' | 'hypothetical';
  readonly intervals: readonly RibbonInterval[];
};
