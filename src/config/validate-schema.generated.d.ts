/** One broken rule, as ajv reports it. */
export interface SchemaError {
  /** JSON pointer of the offending value. */
  readonly instancePath: string;
  /** JSON pointer (with `#`) of the rule. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Checks a value against the schema; afterwards `errors` holds every broken rule, or null. */
export const validate: {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
};
