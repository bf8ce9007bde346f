import { z } from 'zod';

/** One environment variable: where it is read from, how it is checked, and what `.env.example` says of it. */
export interface Variable<T = unknown> {
  readonly variable: string;
  readonly schema: z.ZodType<T>;
  readonly description: string;
  readonly example: string;
  /** Written as a live line in `.env.example`; the others stand there commented out. */
  readonly required?: boolean;
  /** Has a default that only a laptop should trust: production must say it. */
  readonly requiredInProduction?: boolean;
}

type Values<V extends Record<string, Variable>> = {
  readonly [K in keyof V]: V[K] extends Variable<infer T> ? T : never;
};

/** The typed piece of configuration that one lib owns. Injected by its token, frozen. */
export interface ConfigPiece<T = unknown> {
  readonly token: symbol;
  readonly variables: readonly Variable[];
  read(env: NodeJS.ProcessEnv): { value: T; problems: ConfigProblem[] };
}

export type ConfigOf<P> = P extends ConfigPiece<infer T> ? T : never;

export interface ConfigProblem {
  readonly variable: string;
  readonly problem: string;
  readonly example: string;
}

/**
 * Declares the variables of one lib. An empty string counts as absent, so that a line such as `PORT=`
 * in an env file means the default.
 */
export function defineConfig<V extends Record<string, Variable>>(name: string, fields: V): ConfigPiece<Values<V>> {
  return {
    token: Symbol(`config:${name}`),
    variables: Object.values(fields),
    read(env) {
      const problems: ConfigProblem[] = [];
      const value: Record<string, unknown> = {};
      const production = env['NODE_ENV'] === 'production';
      for (const [property, { variable, schema, example, requiredInProduction }] of Object.entries(fields)) {
        const result = schema.safeParse(env[variable] || undefined);
        if (production && requiredInProduction && !env[variable])
          problems.push({ variable, problem: 'is missing: production has no default for it', example });
        else if (result.success) value[property] = result.data;
        else
          problems.push({ variable, problem: result.error.issues.map((issue) => issue.message).join('; '), example });
      }
      return { value: Object.freeze(value) as Values<V>, problems };
    },
  };
}

/** Reads every piece and tells every problem at once. */
export function checkConfig(pieces: readonly ConfigPiece[], env: NodeJS.ProcessEnv): ConfigProblem[] {
  return pieces.flatMap((piece) => piece.read(env).problems);
}

export class ConfigurationInvalid extends Error {
  constructor(readonly problems: readonly ConfigProblem[]) {
    const lines = problems.map((it) => `  ${it.variable}: ${it.problem}. For example: ${it.variable}=${it.example}`);
    super(`The configuration has ${problems.length} problem(s):\n${lines.join('\n')}`);
    this.name = 'ConfigurationInvalid';
  }
}
