/** Gives parts of files back to the file system, so that a file somebody writes to takes no more room than it should. */
export interface HolePuncher {
  /** Why files of this directory cannot have holes, as an errno name; null when they can. Makes the directory. */
  refusal(directory: string): string | null;
  /** Whether nobody else has this file open; false also when that cannot be known. */
  isOnlyOpener(fd: number): boolean;
  /** The range reads as zeros and takes no room from then on. Rejects with a system error. */
  punch(fd: number, from: number, length: number): Promise<void>;
}
