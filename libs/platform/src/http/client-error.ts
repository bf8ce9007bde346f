import type { Socket } from 'node:net';
import { newId } from '../ids.js';

const STATUS_BY_CODE: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};

/** What is not HTTP never becomes a request; it is answered here, in the same shape as every other error. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) return void socket.destroy(error);
  const [status, title] = STATUS_BY_CODE[error.code ?? ''] ?? [400, 'Bad Request'];
  const detail = 'The request cannot be read: it is not valid HTTP, too large in its headers, or too slow.';
  const requestId = newId();
  const word = title.toLowerCase().replaceAll(' ', '_');
  const body = JSON.stringify({
    error: word,
    message: detail,
    code: 'request.malformed',
    type: 'about:blank',
    title,
    status,
    detail,
    request_id: requestId,
    doc_url: 'about:blank',
  });
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\nContent-Type: application/problem+json; charset=utf-8\r\nX-Request-ID: ${requestId}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
