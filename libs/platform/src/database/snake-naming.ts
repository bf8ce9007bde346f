import { DefaultNamingStrategy } from 'typeorm';
import { snakeCase } from '../fields/naming.js';

/** Columns are snake_case in PostgreSQL and camelCase in TypeScript, without saying so on every column. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return snakeCase([...prefixes, custom ?? property].join('_'));
  }

  override primaryKeyName(table: { name: string } | string): string {
    return `${typeof table === 'string' ? table : table.name}_pkey`;
  }
}
