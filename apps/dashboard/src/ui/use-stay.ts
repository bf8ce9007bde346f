import { useBlocker } from '@tanstack/react-router';

/**
 * Keeps one on the page while something on it would be lost with it: neither a link nor the browser's back leads away, and
 * closing or loading the page anew asks first, which is all that a browser allows. What changes the address alone may go on.
 */
export function useStay(isNeeded = true): void {
  useBlocker({
    disabled: !isNeeded,
    enableBeforeUnload: isNeeded,
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname,
  });
}
