import { QueryClient } from '@tanstack/react-query';
import { problemOf } from './api.js';

/** Answers stay fresh for some seconds, so that going back and forth shows no waiting; what is refused is not asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      retry: (times, error) => times < 2 && (problemOf(error)?.status ?? 503) >= 500,
    },
    mutations: { retry: false },
  },
});
