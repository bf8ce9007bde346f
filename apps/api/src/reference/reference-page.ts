/** The API reference: Swagger UI over `/definitions.json`, in Keyway's clothes. */
export const REFERENCE_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Keyway API reference</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/reference/swagger-ui.css">
<link rel="stylesheet" href="/reference/reference.css">
</head>
<body>
<header class="bar">
<a class="brand" href="/reference">Keyway</a>
<nav><a href="/reference/errors">Errors</a> <a href="/api/v1/scopes">Scopes</a> <a href="/definitions.json">OpenAPI</a></nav>
</header>
<main id="reference"></main>
<script src="/reference/swagger-ui.js"></script>
<script src="/reference/reference.js"></script>
</body>
</html>
`;

/** Calls go to the server the page came from, whatever public address the document names. */
export const REFERENCE_SCRIPT = `fetch('/definitions.json').then((answer) => answer.json()).then((spec) => {
  spec.servers = [{ url: location.origin }];
  window.SwaggerUIBundle({
    spec,
    dom_id: '#reference',
    deepLinking: true,
    docExpansion: 'list',
    filter: true,
    displayRequestDuration: true,
    tryItOutEnabled: true,
    persistAuthorization: false,
    defaultModelsExpandDepth: 0,
    validatorUrl: null,
  });
});
`;

export const REFERENCE_STYLE = `:root { color-scheme: light; --ink: #16202e; --line: #e3e8ef; --accent: #0b6e4f; }
body { margin: 0; background: #fff; color: var(--ink); font-family: system-ui, sans-serif; }
.bar { position: sticky; top: 0; z-index: 5; display: flex; justify-content: space-between; align-items: center; padding: 0 24px; height: 56px; background: #fff; border-bottom: 1px solid var(--line); }
.brand { font-weight: 700; font-size: 18px; color: var(--ink); text-decoration: none; letter-spacing: -0.02em; }
.bar nav a { margin-left: 20px; color: #44546a; text-decoration: none; font-size: 14px; }
.bar nav a:hover { color: var(--accent); }
.swagger-ui, .swagger-ui .info .title, .swagger-ui .opblock-tag, .swagger-ui .opblock .opblock-summary-description { font-family: system-ui, sans-serif; color: var(--ink); }
.swagger-ui .info { margin: 32px 0 16px; }
.swagger-ui .info .title { font-size: 32px; letter-spacing: -0.02em; }
.swagger-ui .scheme-container { box-shadow: none; border-bottom: 1px solid var(--line); padding: 16px 0; }
.swagger-ui .opblock { box-shadow: none; border-radius: 8px; border-width: 1px; }
.swagger-ui .btn.authorize { color: var(--accent); border-color: var(--accent); }
.swagger-ui .btn.authorize svg { fill: var(--accent); }
.swagger-ui .btn.execute { background: var(--accent); border-color: var(--accent); }
.swagger-ui .opblock-summary-path { word-break: break-word; }
.swagger-ui .markdown code, .swagger-ui .renderedMarkdown code { color: var(--accent); font-weight: 500; }
.swagger-ui .wrapper { max-width: 1120px; }
.errors { max-width: 860px; margin: 32px auto; padding: 0 24px; }
.errors h1 { font-size: 32px; letter-spacing: -0.02em; }
.errors table { width: 100%; border-collapse: collapse; font-size: 14px; }
.errors td, .errors th { text-align: left; padding: 12px 12px 12px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.errors code { font-size: 13px; }
.errors tr:target { background: #fff7d6; }
`;
