import { EmptyState } from '../../ui/empty-state.js';
import { ButtonLink } from '../../ui/links.js';
import { PageHeader } from '../../ui/page-header.js';

/** An address of a group that there is not. */
export function UnknownGroup() {
  return (
    <>
      <PageHeader title="There is no such group" path={['Resources']} />
      <EmptyState
        action={
          <ButtonLink to="/resources" variant="default">
            To the resources
          </ButtonLink>
        }
      >
        The address may be mistyped.
      </EmptyState>
    </>
  );
}
