import { getMetadataStorage, ValidationTypes } from 'class-validator';

/** Whether one field of an object is as its decorators want it. */
type Check = (object: Record<string, unknown>) => boolean;
type Validation = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

const known = new WeakMap<object, readonly Check[]>();

/**
 * Whether an object is as class-validator's decorators on its class want it: the same validators, gathered once a class.
 * class-validator gathers them anew for every object, which took longer than all else that is done for a body. Where it
 * answers false it is for class-validator to say why.
 */
export function passesChecks(object: object): boolean {
  const checks = checksOf(object.constructor);
  return checks.every((check) => check(object as Record<string, unknown>));
}

function checksOf(type: object): readonly Check[] {
  const made = known.get(type) ?? makeChecks(type as () => void);
  known.set(type, made);
  return made;
}

function makeChecks(type: () => void): Check[] {
  const storage = getMetadataStorage();
  // Of no schema and no group, as `validateSync` asks where it is given neither.
  const declared = storage.getTargetValidationMetadatas(type, '', false, false);
  return Object.values(storage.groupByPropertyName(declared)).map(checkOfField);
}

function checkOfField(declared: Validation[]): Check {
  const property = declared[0]!.propertyName;
  const conditions = declared.filter(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION);
  const checks = declared.filter((it) => !conditions.includes(it)).flatMap(validators);
  return (object) => {
    const value = object[property];
    const isChecked = conditions.every(({ constraints }) => (constraints[0] as Condition)(object, value));
    return !isChecked || checks.every((check) => check(object));
  };
}

type Condition = (object: object, value: unknown) => boolean;

function validators({
  type,
  constraintCls,
  constraints,
  each,
  propertyName: property,
  validateIf,
}: Validation): Check[] {
  // Whoever uses more of class-validator than the fields do is told by it alone, always.
  if (type !== ValidationTypes.CUSTOM_VALIDATION || validateIf) return [() => false];
  return getMetadataStorage()
    .getTargetValidatorConstraints(constraintCls)
    .map(({ instance, async }) => (object) => {
      const value = object[property];
      const about = {
        value,
        constraints: constraints as unknown[],
        targetName: object.constructor.name,
        object,
        property,
      };
      const passes = (it: unknown): boolean => !async && instance.validate(it, about) === true;
      return each && Array.isArray(value) ? value.every(passes) : passes(value);
    });
}
