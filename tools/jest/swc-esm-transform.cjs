// Jest transformer: TypeScript (ours) and any ESM file of node_modules -> CommonJS, through swc.
// Jest on Node < 24.9 cannot require() an ES module, and NestJS 12 ships ES modules only; CommonJS
// packages are handed through untouched.
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { createTransformer } = require('@swc/jest');

const swc = createTransformer({
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
});

const typeOf = new Map();
function packageType(dir) {
  if (typeOf.has(dir)) return typeOf.get(dir);
  let type;
  try {
    type = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')).type ?? 'commonjs';
  } catch {
    const up = dirname(dir);
    type = up === dir ? 'commonjs' : packageType(up);
  }
  typeOf.set(dir, type);
  return type;
}
const isEsm = (file) =>
  /\.(ts|mts|mjs)$/.test(file) || (file.endsWith('.js') && packageType(dirname(file)) === 'module');

module.exports = {
  ...swc,
  canInstrument: true,
  process: (source, file, options) => (isEsm(file) ? swc.process(source, file, options) : { code: source }),
};
