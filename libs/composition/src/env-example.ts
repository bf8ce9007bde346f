import type { Variable } from '@keyway/platform';
import { configuration } from './parts.js';

const HEADER = `# Keyway's configuration. Copy this file to .env, or give the variables to the process.
# \`npm start\` needs none of them. A line that is commented out shows an example; without it the default holds.
`;

/** The text of \`.env.example\`, from the declarations themselves. */
export const envExample = (): string =>
  `${HEADER}${configuration
    .flatMap((piece) => piece.variables)
    .map(lines)
    .join('')}`;

function lines({ variable, description, example, requiredInProduction }: Variable): string {
  const needed = requiredInProduction ? ' Needed in production.' : '';
  return `\n# ${description}${needed && !description.includes('production') ? needed : ''}\n# ${variable}=${example}\n`;
}
