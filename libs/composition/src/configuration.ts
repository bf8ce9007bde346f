import { checkConfig, type ConfigProblem } from '@keyway/platform';
import { configuration } from './parts.js';

/** Every problem of the whole configuration, each with an example of a right value. Empty when it is right. */
export const checkConfiguration = (env: NodeJS.ProcessEnv): readonly ConfigProblem[] => checkConfig(configuration, env);
