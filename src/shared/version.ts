/** Put in by the build; absent when the sources run as they are. */
declare const __HSU_VERSION__: string | undefined;

/** The version of this program. */
export const VERSION: string = typeof __HSU_VERSION__ === 'string' ? __HSU_VERSION__ : '0.0.0-dev';
