import type { Tasks } from '../harness/tasks.ts';
import { peerTasks } from './peer-tasks.ts';

/** Imports only what is asked for: some implementations change their driver for the whole process. */
export async function openTasks(name: string, url: string): Promise<Partial<Tasks>> {
  switch (name) {
    case 'hindsight': {
      const { openHindsight } = await import('../peers/hindsight.ts');
      const { hindsightTasks } = await import('./hindsight-tasks.ts');
      const { filmTasks } = await import('./film-tasks.ts');
      const { followTasks } = await import('./follow-tasks.ts');
      const { transactionTasks } = await import('./transaction-tasks.ts');
      const peer = openHindsight(url);
      return {
        ...peerTasks(peer),
        ...hindsightTasks(peer.store),
        ...filmTasks(peer.store),
        ...followTasks(peer.store),
        ...transactionTasks(peer.store, url),
      };
    }
    case 'emmett': {
      const { openEmmett } = await import('../peers/emmett.ts');
      const { serveTasks } = await import('./serve-tasks.ts');
      const peer = openEmmett(url);
      return { ...peerTasks(peer), ...serveTasks(peer) };
    }
    case 'message-db': {
      const { openMessageDb } = await import('../peers/message-db.ts');
      return peerTasks(openMessageDb(url));
    }
    case 'castore': {
      const { openCastore } = await import('../peers/castore.ts');
      return peerTasks(openCastore(url));
    }
    case 'reference': {
      const { openReference } = await import('../peers/reference.ts');
      return peerTasks(openReference(url));
    }
    case 'copy': {
      const { copyTasks } = await import('./copy-tasks.ts');
      return copyTasks(url);
    }
    case 'noop': {
      const { serveTasks } = await import('./serve-tasks.ts');
      return serveTasks(null);
    }
    case 'http-load': {
      const { httpLoadTasks } = await import('./http-load-tasks.ts');
      const { readTasks } = await import('./read-tasks.ts');
      const { spanTasks } = await import('./span-tasks.ts');
      const { truthTasks } = await import('./truth-tasks.ts');
      return { ...httpLoadTasks(), ...readTasks(), ...spanTasks(), ...truthTasks() };
    }
    default:
      throw new Error(`nobody is called ${name}`);
  }
}
