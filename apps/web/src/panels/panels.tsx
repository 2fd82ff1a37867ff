import { lazy, Suspense, type ComponentType } from 'react';

interface Props {
  panel: Record<string, unknown>;
}

/** What a pipeline has worth seeing beside its steps, loaded with its first engagement. */
const panels: Record<string, ComponentType<Props>> = {
  cardIntake: lazy(() => import('./card-intake.js').then(({ CardIntake }) => ({ default: CardIntake }))),
  dataIntegration: lazy(() => import('./data-integration.js').then(({ DataIntegration }) => ({ default: DataIntegration }))),
  optionSupport: lazy(() => import('./option-support.js').then(({ OptionSupport }) => ({ default: OptionSupport }))),
};

/** The panel of an engagement, for staff and its customer alike; nothing for a pipeline without one. */
export function PipelinePanel({ pipeline, panel }: { pipeline: string; panel: Props['panel'] | null }) {
  const Shown = panels[pipeline];
  if (!Shown || panel === null) return null;
  return (
    <Suspense>
      <Shown panel={panel} />
    </Suspense>
  );
}
