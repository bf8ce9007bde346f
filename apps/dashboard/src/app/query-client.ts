import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api.js';

const FRESH_MS = 15_000;
const MOST_RETRIES = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // What is wrong stays wrong; only what passes is tried again.
      retry: (failures, error) => failures < MOST_RETRIES && error instanceof ApiError && error.isPassing,
    },
    mutations: { retry: false },
  },
});
