import type { ComponentPropsWithRef } from 'react';
import { Icon, type IconName } from './icon.js';
import styles from './row-button.module.css';

interface RowButtonProps extends ComponentPropsWithRef<'button'> {
  readonly 'aria-label': string;
  readonly icon: IconName;
  readonly iconSize?: number;
}

/** An icon to press in each row of a long list. It is a plain button: one of a library's costs more than the row. */
export const RowButton = ({ icon, iconSize = 16, className, ...props }: RowButtonProps) => (
  <button type="button" {...props} className={className ? `${styles.button} ${className}` : styles.button}>
    <Icon name={icon} size={iconSize} />
  </button>
);
