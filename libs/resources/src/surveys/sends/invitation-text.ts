import type { OutgoingMessage } from '@keyway/messaging';
import type { Survey } from '../survey.entity.js';

type Text = Pick<OutgoingMessage, 'channel' | 'subject' | 'body'>;

/** What an invitation says. Plain text: the name of a survey and of a contact are whatever somebody typed. */
export function invitationText(
  channel: 'email' | 'sms',
  { name, description }: Pick<Survey, 'name' | 'description'>,
  firstName: string | null,
  link: string,
): Text {
  if (channel === 'sms') return { channel, body: `${name}: ${link}` };
  const paragraphs = [
    firstName ? `Hello ${firstName},` : 'Hello,',
    'we would like to hear from you.',
    description ? `${name}\n${description}` : name,
    link,
    'The link is for you alone and can be answered once.',
  ];
  return { channel, subject: name, body: `${paragraphs.join('\n\n')}\n` };
}
