/** Holds a value against a JSON Schema: the few keywords docs/json.schema.json uses, anything else is a mistake. */

type Schema = Readonly<Record<string, unknown>>;

const ANNOTATIONS = new Set(['$schema', '$id', '$defs', 'title', 'description', 'default', 'examples']);

/** Everything about `value` that `schema` forbids, as `place: reason`; empty when it is valid. */
export function schemaErrors(value: unknown, schema: Schema, root: Schema = schema, place = '$'): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (ANNOTATIONS.has(keyword)) return [];
    return keywordErrors(value, keyword, rule, { schema, root, place });
  });
}

interface Context {
  readonly schema: Schema;
  readonly root: Schema;
  readonly place: string;
}

function keywordErrors(value: unknown, keyword: string, rule: unknown, { schema, root, place }: Context): string[] {
  switch (keyword) {
    case '$ref':
      return schemaErrors(value, definition(root, String(rule)), root, place);
    case 'type':
      return [rule].flat().includes(typeOf(value)) ? [] : [`${place}: is ${typeOf(value)}, not ${String(rule)}`];
    case 'const':
      return value === rule ? [] : [`${place}: is not ${String(rule)}`];
    case 'enum':
      return (rule as unknown[]).includes(value) ? [] : [`${place}: is none of ${String(rule)}`];
    case 'minimum':
      return typeof value !== 'number' || value >= (rule as number) ? [] : [`${place}: is below ${String(rule)}`];
    case 'pattern':
      return typeof value !== 'string' || new RegExp(String(rule)).test(value) ? [] : [`${place}: ${value}`];
    case 'required':
      return (rule as string[]).filter((key) => !(key in asObject(value))).map((key) => `${place}: lacks ${key}`);
    case 'items':
      return asArray(value).flatMap((item, i) => schemaErrors(item, rule as Schema, root, `${place}[${i}]`));
    case 'properties':
    case 'propertyNames':
    case 'additionalProperties':
      return keyword === 'properties' ? propertyErrors(value, { schema, root, place }) : [];
    case 'oneOf':
      return oneOfErrors(value, rule as Schema[], root, place);
    default:
      throw new Error(`keyword ${keyword} at ${place} is not supported`);
  }
}

/** properties, propertyNames and additionalProperties belong together. */
function propertyErrors(value: unknown, { schema, root, place }: Context): string[] {
  const known = schema['properties'] as Readonly<Record<string, Schema>>;
  const names = schema['propertyNames'] as Schema | undefined;
  const others = schema['additionalProperties'] as Schema | boolean | undefined;
  return Object.entries(asObject(value)).flatMap(([key, item]) => {
    const errors = names === undefined ? [] : schemaErrors(key, names, root, `${place} key`);
    const spec = known[key] ?? others ?? true;
    if (spec === false) return [...errors, `${place}: has ${key}`];
    return spec === true ? errors : [...errors, ...schemaErrors(item, spec, root, `${place}.${key}`)];
  });
}

function oneOfErrors(value: unknown, choices: readonly Schema[], root: Schema, place: string): string[] {
  const results = choices.map((choice) => schemaErrors(value, choice, root, place));
  const fitting = results.filter((errors) => errors.length === 0).length;
  return fitting === 1 ? [] : [`${place}: fits ${fitting} of ${choices.length} choices`, ...results.flat()];
}

function definition(root: Schema, reference: string): Schema {
  const found = asObject(root['$defs'])[reference.replace('#/$defs/', '')];
  if (found === undefined) throw new Error(`${reference} is not defined`);
  return found as Schema;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeOf(value) === 'object' ? (value as Record<string, unknown>) : {};
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
