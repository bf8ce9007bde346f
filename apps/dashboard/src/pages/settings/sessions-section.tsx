import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useSignOutEverywhere } from './queries.js';
import { Section } from './section.js';

export function SessionsSection() {
  const [isAsking, setAsking] = useState(false);
  const everywhere = useSignOutEverywhere();
  return (
    <Section title="Sessions" description="Where you are signed in: browsers, and programs that logged in as you.">
      <Button variant="default" onClick={() => setAsking(true)}>
        Sign out everywhere
      </Button>
      {isAsking && (
        <ConfirmDialog
          title="Sign out everywhere?"
          action="Sign out everywhere"
          pending={everywhere.isPending}
          error={everywhere.error}
          onConfirm={() => everywhere.mutate()}
          onClose={() => setAsking(false)}
        >
          Every session of yours ends at once, this one included. API keys go on working.
        </ConfirmDialog>
      )}
    </Section>
  );
}
