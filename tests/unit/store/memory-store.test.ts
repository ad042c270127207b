import { onTestFinished } from 'vitest';
import { openMemoryStore } from '../../../src/store/memory-store.ts';
import { describeStore } from './conformance.ts';

describeStore('memory', {
  open: async () => {
    const store = openMemoryStore();
    onTestFinished(() => store.close());
    return store;
  },
});
