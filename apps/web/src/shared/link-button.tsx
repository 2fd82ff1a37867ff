import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';

function Anchor(props: ButtonProps & { ref?: Ref<HTMLAnchorElement>; children?: ReactNode }) {
  return <Button component="a" {...props} />;
}

/** A link that looks like a button; its address, with the search part, is checked as that of a link is. */
export const LinkButton = createLink(Anchor);
