import { Tooltip } from '@mantine/core';
import {
  cloneElement,
  type FocusEvent,
  type PointerEvent,
  type ReactElement,
  useEffect,
  useRef,
  useState,
} from 'react';

interface HintProps {
  /** Asked for once it is to be seen. */
  readonly label: () => string;
  /** What it hangs on: one element, which takes handlers. */
  readonly children: ReactElement<object>;
}

const OPEN_DELAY_MS = 200;

/**
 * What is said where one points at something, or focuses it. Nothing of it is there before that: hints that wait in every
 * cell cost more than the rows of a long list.
 */
export function Hint({ label, children }: HintProps) {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = ({ currentTarget }: PointerEvent<HTMLElement> | FocusEvent<HTMLElement>): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTarget(currentTarget), OPEN_DELAY_MS);
  };
  const hide = (): void => {
    clearTimeout(timer.current);
    setTarget(null);
  };
  const handlers = { onPointerEnter: show, onPointerLeave: hide, onFocus: show, onBlur: hide };
  return (
    <>
      {cloneElement(children, { ...handlers, ...(target && { 'aria-description': label() }) })}
      {target && <Tooltip opened target={target} label={label()} multiline maw={320} />}
    </>
  );
}
