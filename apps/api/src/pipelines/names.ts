/** `submitInquiry` as it stands in addresses: `submit-inquiry`. */
export const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `submit-inquiry` as the catalogue writes it: `submitInquiry`. */
export const camel = (name: string): string => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
