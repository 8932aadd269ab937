package dev.tl4j.updates;

import dev.tl4j.tl.TlObject;

/** Hears updates, one at a time, in order. What it throws is logged, and it hears the next one. */
@FunctionalInterface
public interface UpdateListener {
    /** The server sent an update. */
    void onUpdate(TlObject update);

    /** Updates may have been lost before this point. */
    default void onCatchUp(UpdateEvent.NeedsCatchUp event) {}
}
