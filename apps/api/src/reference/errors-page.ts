import { type ErrorClass, escapeHtml } from '@keyway/platform';
import { KINDS } from '@keyway/platform/http';

/** Where an error's `doc_url` leads: every code, its status, and what it means. */
export function errorsPage(errors: readonly ErrorClass[]): string {
  const rows = [...errors]
    .sort((a, b) => KINDS[a.kind].status - KINDS[b.kind].status || (a.code < b.code ? -1 : 1))
    .map(row);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Keyway errors</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/reference/reference.css">
</head>
<body>
<header class="bar"><a class="brand" href="/reference">Keyway</a><nav><a href="/reference">Reference</a></nav></header>
<main class="errors">
<h1>Errors</h1>
<p>Every error is <code>application/problem+json</code>. Branch on <code>code</code>, show <code>message</code> to people, and quote <code>request_id</code> when you ask for help.</p>
<table><thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
</main>
</body>
</html>
`;
}

const row = ({ code, kind, template }: ErrorClass): string =>
  `<tr id="${escapeHtml(code)}"><td><code>${escapeHtml(code)}</code></td><td>${KINDS[kind].status}</td><td>${escapeHtml(template)}</td></tr>`;
