import { Text } from '@mantine/core';
import { PageHeader } from '../../ui/page-header.js';

/** For somebody who has left their last tenant, or was removed from it. */
export function NoTenant() {
  return (
    <>
      <PageHeader title="You belong to no tenant" />
      <Text maw={480}>
        Ask an owner or an admin of a tenant for an invitation. Its link brings you here, and everything of that tenant
        with it.
      </Text>
    </>
  );
}
