import { PrimaryColumn } from 'typeorm';
import { newId } from '../ids.js';

/** The one base of our entities: a UUIDv7 of its own and the time the row was made, kept to the millisecond. */
export abstract class RowEntity {
  @PrimaryColumn('uuid')
  readonly id: string = newId();
}
