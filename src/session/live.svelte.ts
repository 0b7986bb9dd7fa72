import { createSubscriber } from 'svelte/reactivity';
import type { Actor, AnyActorLogic, SnapshotFrom } from 'xstate';

/** An actor as rune-friendly state: read `.current` in a template or `$derived`, and it stays current. */
export function live<Logic extends AnyActorLogic>(actor: Actor<Logic>) {
  const subscribe = createSubscriber((update) => {
    const subscription = actor.subscribe(update);
    return () => subscription.unsubscribe();
  });
  return {
    send: (event: Parameters<Actor<Logic>['send']>[0]) => actor.send(event),
    get current(): SnapshotFrom<Logic> {
      subscribe();
      return actor.getSnapshot();
    },
  };
}
