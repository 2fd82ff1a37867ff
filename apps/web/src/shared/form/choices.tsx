import { Checkbox, Stack } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import type { FormValue } from './validate.js';

/** Several of a few: all of them in sight, each to be ticked. */
export function ChoicesWidget({ id, label, value, onChange, options, rawErrors, required, disabled }: WidgetProps<FormValue>) {
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return (
    <Checkbox.Group id={id} label={label} value={chosen} onChange={(next) => onChange(next)} error={rawErrors?.join('\n')} required={required}>
      <Stack gap={8} mt={4}>
        {(options.enumOptions ?? []).map((each) => (
          <Checkbox key={String(each.value)} value={String(each.value)} label={each.label} disabled={disabled} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
