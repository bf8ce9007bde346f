import { defineError } from '@keyway/platform';

export const SequenceStateInvalid = defineError(
  'sequence.invalid_state',
  'conflict',
  'A sequence that is {state} cannot be {done}.',
);
export const SequenceStepsMissing = defineError(
  'sequence.steps_missing',
  'conflict',
  'A sequence without a step cannot be activated.',
);
export const SequenceStepsFrozen = defineError(
  'sequence.steps_frozen',
  'conflict',
  'The steps of a sequence that is {state} cannot be changed: pause it first.',
);
export const SequenceStepsInUse = defineError(
  'sequence.steps_in_use',
  'conflict',
  'Enrolments stand at steps that would be gone: {steps}. Keep these steps, or cancel the enrolments.',
);
export const SequenceSurveyMissing = defineError(
  'sequence.survey_missing',
  'conflict',
  'A survey that this sequence sends is gone: change {steps} first.',
);
export const SequenceHasEnrolments = defineError(
  'sequence.has_enrolments',
  'conflict',
  'A sequence with enrolments cannot be deleted; archive it.',
);
export const EnrolmentStateInvalid = defineError(
  'enrolment.invalid_state',
  'conflict',
  'An enrolment that is {state} cannot be {done}.',
);
