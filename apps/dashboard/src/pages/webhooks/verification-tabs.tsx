import { Tabs } from '@mantine/core';
import { CodeBlock } from '../../ui/code.js';
import { verifications } from './verification.js';

export function VerificationTabs() {
  return (
    <Tabs defaultValue={verifications[0]!.label}>
      <Tabs.List mb="xs">
        {verifications.map(({ label }) => (
          <Tabs.Tab key={label} value={label}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {verifications.map(({ label, code }) => (
        <Tabs.Panel key={label} value={label}>
          <CodeBlock label={`${label} example`}>{code}</CodeBlock>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
