import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, signIn, visit, type Visit } from './support/browser.js';
import { newColleague, newPerson, type Person } from './support/people.js';
import { call } from './support/service.js';

const MEMBERS = '/settings/members';

describe('Settings > Members', () => {
  let browser: Browser;
  let owner: Person;
  let here: Visit;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    owner = await newPerson('Crew Inc');
    here = await visit(browser);
    page = here.page;
  });
  afterEach(() => here.end());

  async function enter(person: Person): Promise<void> {
    await signIn(page, person);
    await page.getByRole('button', { name: /^Tenant/ }).click();
    await page.getByRole('menuitem', { name: /Crew Inc/ }).click();
    await page.getByRole('button', { name: 'Tenant Crew Inc, switch' }).waitFor();
    await page.goto(MEMBERS);
    await page.getByRole('row').nth(1).waitFor();
  }
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });
  const act = async (text: string, action: string): Promise<void> => {
    await row(text)
      .getByRole('button', { name: /^Actions for/ })
      .click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  const membersOf = ({ tenantId, token }: Person) =>
    call<{ items: { email: string; role: string }[] }>('GET', `/api/v1/tenants/${tenantId}/members`, { token });

  it('invites somebody by a link that is shown once, resends it, and cancels it', async () => {
    const guest = await newPerson('Guest Ltd');
    await enter(owner);
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByLabel('Email').fill(guest.email);
    await page.getByLabel('Role', { exact: true }).selectOption('viewer');
    await page.getByText('Reads everything, changes nothing.').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Invite' }).click();
    const once = page.getByRole('dialog', { name: `Invitation for ${guest.email}` });
    const first = (await once.getByLabel('the link', { exact: true }).textContent())!;
    expect(first).toMatch(/\/invitations\/accept#kwi_/);
    await once.getByRole('button', { name: 'Done' }).click();

    await page.getByRole('button', { name: `Resend to ${guest.email}` }).click();
    const second = (await once.getByLabel('the link', { exact: true }).textContent())!;
    expect(second).not.toBe(first);
    await once.getByRole('button', { name: 'Done' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: `Cancel the invitation of ${guest.email}` }).click();
    await page.getByRole('button', { name: 'Cancel invitation' }).click();
    await row(guest.email).waitFor({ state: 'detached' });
    const body = { token: second.split('#')[1] };
    await expect(call('POST', '/api/v1/invitations/accept', { token: guest.token, body })).rejects.toThrow('409');
  });

  it('changes a role, and removes a member', async () => {
    const colleague = await newColleague(owner, 'viewer');
    await enter(owner);
    await act(colleague.email, 'Change role');
    await page.getByLabel('Role', { exact: true }).selectOption('admin');
    await page.getByRole('button', { name: 'Change role' }).click();
    await row(colleague.email).getByText('Admin').waitFor();
    expect((await membersOf(owner)).items).toContainEqual(
      expect.objectContaining({ email: colleague.email, role: 'admin' }),
    );
    await act(colleague.email, 'Remove');
    await page.getByRole('button', { name: 'Remove member' }).click();
    await row(colleague.email).waitFor({ state: 'detached' });
    expect((await membersOf(owner)).items).toHaveLength(1);
  });

  it('keeps the last owner, and says why', async () => {
    await enter(owner);
    await row(owner.email)
      .getByRole('button', { name: /^Actions for/ })
      .click();
    await page.getByText('This is the last owner').waitFor();
    expect(await page.getByRole('menuitem', { name: 'Remove' }).isDisabled()).toBe(true);
  });

  it('lets nobody give a role beyond their own', async () => {
    await enter(await newColleague(owner, 'admin'));
    await page.getByRole('button', { name: 'Invite' }).click();
    expect(await page.getByLabel('Role', { exact: true }).locator('option').allTextContents()).toEqual([
      'Viewer',
      'Member',
      'Admin',
    ]);
    await page.keyboard.press('Escape');
    await row(owner.email)
      .getByRole('button', { name: /^Actions for/ })
      .click();
    await page.getByText('Only an owner changes or removes an owner').waitFor();
  });
});
