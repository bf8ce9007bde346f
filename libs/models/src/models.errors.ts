import { defineError } from '@keyway/platform';

export const ModelUnavailable = defineError(
  'model.unavailable',
  'unavailable',
  'The model gave no answer. Try again later.',
);
export const ModelRefused = defineError(
  'model.refused',
  'invalid',
  'The model endpoint refuses this ({reason}): see the name of the model, the tools and the limits.',
);
