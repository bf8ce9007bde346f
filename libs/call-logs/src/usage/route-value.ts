/** The text under which a route's usage is kept: `GET /api/v1/contacts/:id`. Calls that no route matched have their method alone. */
export const routeValue = (method: string, route: string | null): string =>
  route === null ? method : `${method} ${route}`;

/** A method has no space in it; a route may. */
export function parseRouteValue(value: string): { method: string; route: string | null } {
  const space = value.indexOf(' ');
  return space < 0 ? { method: value, route: null } : { method: value.slice(0, space), route: value.slice(space + 1) };
}
