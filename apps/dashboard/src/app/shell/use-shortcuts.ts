import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { entries } from '../navigation.js';

interface Actions {
  readonly palette: () => void;
  readonly help: () => void;
}

const SEQUENCE_MS = 1_000;
const TYPING = 'input, textarea, select, [contenteditable]';

/** `mod+K`, `?`, `/` for the page's search, and `g` with the key of a page. Never while somebody types, or answers a dialog. */
export function useShortcuts({ palette, help }: Actions): void {
  const navigate = useNavigate();
  useEffect(() => {
    let wentAtMs = 0;
    const onKey = (event: KeyboardEvent): void => {
      if (document.querySelector('[role="dialog"]')) return;
      const { key, ctrlKey, metaKey, altKey } = event;
      if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') {
        event.preventDefault();
        return palette();
      }
      const isTyping = (event.target as Element | null)?.matches?.(TYPING) ?? false;
      if (ctrlKey || metaKey || altKey || isTyping) return;
      const entry = entries.find((it) => it.key === key);
      if (entry && performance.now() - wentAtMs < SEQUENCE_MS) void navigate({ to: entry.to });
      wentAtMs = key === 'g' ? performance.now() : 0;
      if (key === '?') help();
      if (key === '/' && focusSearch()) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [palette, help, navigate]);
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLElement>('[data-search]');
  search?.focus();
  return search !== null;
}
