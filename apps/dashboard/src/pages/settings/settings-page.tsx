import { PageHeader } from '../../ui/page-header.js';
import { CallLogsSection } from './call-logs-section.js';
import { LeaveSection } from './leave-section.js';
import { PasswordSection } from './password-section.js';
import { SessionsSection } from './sessions-section.js';
import { TenantSection } from './tenant-section.js';

export function SettingsPage() {
  return (
    <>
      <PageHeader title="General" path={['Settings']} description="Of this tenant, and of your own account." />
      <TenantSection />
      <CallLogsSection />
      <PasswordSection />
      <SessionsSection />
      <LeaveSection />
    </>
  );
}
