// What every request carries is declared there; whoever compiles against us must see it.
import './http/request.js';

export { KINDS } from './errors/problem.js';
export { type Pieces, streamAnswer } from './http/answer-stream.js';
export { BindingPipe } from './http/binding.pipe.js';
export { API_PREFIX, createHttpApp } from './http/create-http-app.js';
export { closeConnectionsOnDrain } from './http/drain.js';
export { DescribeId, IdParam, notFound, readId, ResourceNotFound } from './http/id-param.js';
export { knownError } from './http/known-error.js';
export { type ApiDocument, describeApi, type DocumentFacts, type Operation, operationsOf } from './http/openapi.js';
export type { DocumentedWebhook } from './http/openapi-webhooks.js';
export { ProblemFilter } from './http/problem.filter.js';
export { clientRequestId } from './http/request-start.js';
export { Confirmation, confirmed, Fails, MayReturn, ProblemView, Returns, Streams } from './http/responses.js';
export { serializeByDocument } from './http/serialize-by-document.js';
