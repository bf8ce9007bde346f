import { Anchor, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../../app/api.js';
import { duration } from '../../ui/call-text.js';
import { StatusCode } from '../../ui/status-code.js';
import { CodeBlock, CopyableValue } from '../../ui/code.js';
import { AnchorLink } from '../../ui/links.js';
import { Time } from '../../ui/time.js';
import styles from './call-drawer.module.css';
import type { CallLogDetail } from './queries.js';

type Message = Schemas['CapturedMessageView'];

export function CallDetail({ call, keyName }: { readonly call: CallLogDetail; readonly keyName: string | undefined }) {
  return (
    <>
      <dl className={styles.facts}>
        <Fact name="Request id">
          <CopyableValue label="request id">{call.id}</CopyableValue>
        </Fact>
        <Fact name="Time">
          <Time at={call.occurred_at} exact />
        </Fact>
        <Fact name="Status">
          <StatusCode status={call.status} />
          {call.status === 499 && ' The caller went away before the answer.'}
        </Fact>
        {call.error_code && (
          <Fact name="Error">
            <Anchor href={`/reference/errors#${call.error_code}`} target="_blank" rel="noreferrer" underline="always">
              {call.error_code}
            </Anchor>
          </Fact>
        )}
        <Fact name="Duration">{duration(call.duration_ms)}</Fact>
        <Fact name="Route">{call.route ?? 'None answers this path'}</Fact>
        <Caller call={call} keyName={keyName} />
        <Fact name="Address">{call.ip ? <CopyableValue label="address">{call.ip}</CopyableValue> : 'Unknown'}</Fact>
        <Fact name="User agent">{call.user_agent ?? 'None was sent'}</Fact>
        {call.client_request_id && (
          <Fact name="Caller’s id">
            <CopyableValue label="the caller’s request id">{call.client_request_id}</CopyableValue>
          </Fact>
        )}
        <Fact name="Sent">{bytes(call.request_bytes)}</Fact>
        <Fact name="Answered">{call.response_bytes === null ? 'A stream' : bytes(call.response_bytes)}</Fact>
      </dl>
      <Section title="As curl">
        <CodeBlock label="curl">{call.curl}</CodeBlock>
      </Section>
      <Capture call={call} />
    </>
  );
}

function Caller({ call, keyName }: { readonly call: CallLogDetail; readonly keyName: string | undefined }) {
  const id = call.api_key_id;
  if (!id)
    return (
      <Fact name="User">{call.user_id ? <CopyableValue label="user id">{call.user_id}</CopyableValue> : '–'}</Fact>
    );
  return (
    <Fact name="API key">
      <AnchorLink to="/settings/developer/api-keys/$id" params={{ id }} search={{}}>
        {keyName ?? id}
      </AnchorLink>{' '}
      ·{' '}
      <AnchorLink to="/call-logs" search={{ key: id }}>
        Its calls
      </AnchorLink>
    </Fact>
  );
}

function Capture({ call: { capture } }: { readonly call: CallLogDetail }) {
  if (!capture)
    return (
      <Section title="Headers and bodies">
        <Text size="sm" c="dimmed">
          Nothing was captured of this call, or it is kept no longer.
        </Text>
      </Section>
    );
  return (
    <>
      {capture.query && (
        <Section title="Query">
          <CodeBlock label="the query">{capture.query}</CodeBlock>
        </Section>
      )}
      <CapturedMessage title="Request" message={capture.request} />
      <CapturedMessage title="Response" message={capture.response} />
    </>
  );
}

function CapturedMessage({ title, message }: { readonly title: string; readonly message: Message }) {
  const headers = Object.entries(message.headers).map(([name, value]) => `${name}: ${String(value)}`);
  const noun = title.toLowerCase();
  return (
    <Section title={title}>
      {headers.length > 0 && <CodeBlock label={`the ${noun} headers`}>{headers.join('\n')}</CodeBlock>}
      <Text size="sm" c="dimmed" my={6}>
        {BODY_STATES[message.body_state]}
      </Text>
      {message.body && <CodeBlock label={`the ${noun} body`}>{indented(message.body)}</CodeBlock>}
    </Section>
  );
}

const BODY_STATES: Readonly<Record<Message['body_state'], string>> = {
  none: 'There was no body.',
  complete: 'The body, without its secrets:',
  truncated: 'The beginning of the body, without its secrets:',
  too_large: 'The body was too large to be looked through.',
  binary: 'The body was binary.',
  stream: 'The body was a stream.',
  unread: 'The call was refused before its body was read.',
  omitted: 'The body was not wanted.',
};

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

const bytes = (count: number): string => `${count.toLocaleString('en')} bytes`;

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <Title order={3} className={styles.section}>
      {title}
    </Title>
    {children}
  </section>
);

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
