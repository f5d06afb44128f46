type Common = {
  readonly name: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly isRequired: boolean;
  /** What the schema gives when nothing is typed. */
  readonly initial: string;
};

export type TextFormField = Common & {
  readonly kind: 'text';
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern: string | undefined;
};
export type NumberFormField = Common & {
  readonly kind: 'number';
  readonly isWhole: boolean;
  readonly minimum: number;
  readonly maximum: number;
  readonly above: number;
  readonly below: number;
};
export type ChoiceFormField = Common & {
  readonly kind: 'choice';
  /** Each with the JSON it stands for. */
  readonly choices: readonly { readonly label: string; readonly json: string }[];
};
export type JsonFormField = Common & { readonly kind: 'json' };
export type GroupFormField = Common & {
  readonly kind: 'group';
  readonly fields: readonly FormField[];
};
export type ListFormField = Common & {
  readonly kind: 'list';
  readonly item: FormField;
  readonly minItems: number;
  readonly maxItems: number;
};

/** A place of a form, as a JSON Schema describes it. */
export type FormField =
  | TextFormField
  | NumberFormField
  | ChoiceFormField
  | JsonFormField
  | GroupFormField
  | ListFormField;

/** What is typed so far: texts, and groups and lists of them. */
export type FormValue = string | readonly FormValue[] | { readonly [name: string]: FormValue };
