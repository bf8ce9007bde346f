import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { ApiDocument, Operation } from './openapi.js';

type Part = object;
type Refers = { readonly $ref: string };

/** What fewer have alike is better read where it stands. */
const SHARED_BY = 3;
const FIRST_REFUSAL = 400;

/**
 * Writes what many operations have alike once, under `components`, and lets them refer to it: refusals and headers
 * would be two thirds of the document. Names end in a hash of what they name, so that one that comes or goes renames
 * no other, and is the same whatever the address of the installation.
 */
export function shareRepeated(document: ApiDocument, publicUrl: string): void {
  const operations = [...Object.values(document.paths), ...Object.values(document.webhooks ?? {})].flatMap(
    (path) => Object.values(path) as Operation[],
  );
  const responses = operations.flatMap((operation) =>
    Object.keys(operation.responses)
      .filter((status) => Number(status) >= FIRST_REFUSAL)
      .map((status) => new Place(operation.responses as Record<string, Part>, status, STATUS_CODES[status]!)),
  );
  const headers = operations.flatMap(({ parameters = [] }) =>
    parameters.flatMap((parameter, at) =>
      parameter.in === 'header'
        ? [new Place(parameters as unknown as Record<string, Part>, `${at}`, parameter.name)]
        : [],
    ),
  );
  Object.assign(document.components!, {
    responses: share(responses, '#/components/responses/', publicUrl),
    parameters: share(headers, '#/components/parameters/', publicUrl),
  });
}

/** Where a part stands, and what it is to be called. */
class Place {
  readonly text: string;

  constructor(
    private readonly holder: Record<string, Part | Refers>,
    private readonly key: string,
    private readonly title: string,
  ) {
    this.text = JSON.stringify(holder[key]);
  }

  named(publicUrl: string): string {
    const said = publicUrl ? this.text.replaceAll(publicUrl, '') : this.text;
    const hash = createHash('sha256').update(said).digest('hex').slice(0, 6);
    return `${this.title.replace(/[^A-Za-z0-9-]/g, '')}-${hash}`;
  }

  replaceBy(reference: string): void {
    this.holder[this.key] = { $ref: reference };
  }
}

function share(places: readonly Place[], prefix: string, publicUrl: string): Record<string, Part> {
  const counts = new Map<string, number>();
  for (const { text } of places) counts.set(text, (counts.get(text) ?? 0) + 1);
  const shared = new Map<string, Part>();
  for (const place of places.filter(({ text }) => counts.get(text)! >= SHARED_BY)) {
    const name = place.named(publicUrl);
    shared.set(name, JSON.parse(place.text) as Part);
    place.replaceBy(prefix + name);
  }
  return Object.fromEntries([...shared].sort(([a], [b]) => (a < b ? -1 : 1)));
}
