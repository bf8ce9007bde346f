import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { ComponentPropsWithoutRef } from 'react';

type ActionButtonProps = ButtonProps &
  Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps> & {
    /** Why it may not be used; it then stays where it was, can be reached, and says so. */
    readonly refusal?: string | null | undefined;
  };

/** A button that says why, where it may not be used. */
export function ActionButton({ refusal, onClick, ...props }: ActionButtonProps) {
  if (!refusal) return <Button onClick={onClick} {...props} />;
  return (
    <Tooltip label={refusal} multiline maw={280}>
      <Button
        {...props}
        type="button"
        data-disabled
        aria-disabled
        aria-description={refusal}
        onClick={(event) => event.preventDefault()}
      />
    </Tooltip>
  );
}
