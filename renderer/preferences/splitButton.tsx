/** One press for what is meant most of the time, and a list beside it for everything else. Any choice closes the list. */
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';

export interface SplitButtonProps {
  /** The id of the list, one in the window. */
  readonly list: string;
  readonly look?: 'primary';
  readonly label: string;
  /** What the second button does. */
  readonly more: string;
  readonly onPress: () => void;
  /** What the list holds. */
  readonly children: ComponentChildren;
}

export function SplitButton({ list: id, look, label, more, onPress, children }: SplitButtonProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  return (
    <div class="split-button" style={{ anchorName: `--${id}` }}>
      <button type="button" {...(look && { class: look })} onClick={onPress}>
        {label}
      </button>
      <button type="button" class={`more ${look ?? ''}`} popovertarget={id} aria-label={more} title={more}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M4 6l4 4 4-4" />
        </svg>
      </button>
      <div
        ref={list}
        id={id}
        class="split-list"
        style={{ positionAnchor: `--${id}` }}
        popover="auto"
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('button')) list.current?.hidePopover();
        }}
      >
        {children}
      </div>
    </div>
  );
}
