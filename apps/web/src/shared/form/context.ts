import { createContext, useContext } from 'react';

/** What a field may need to know of where it stands: whose free times, which command. */
export interface FormPlace {
  engagement?: string;
  command?: string;
  /** The kind of appointment that is agreed here. */
  slots?: string;
  /** Simulations run on a clock of their own: free times of today say nothing there. */
  simulation?: boolean;
}

export const FormPlaceContext = createContext<FormPlace>({});
export const useFormPlace = (): FormPlace => useContext(FormPlaceContext);
