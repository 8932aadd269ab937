package dev.tl4j.client;

import org.jspecify.annotations.Nullable;

/** Where a link is on its way to the server. Each state knows what it does when something happens, and which state comes next. */
abstract sealed class LinkState permits Resting, Waiting, Opening, Agreeing, Proving, Online, Destroying, Ended {
    final Link link;
    private Dispatch.@Nullable Cancellable timer;

    LinkState(Link link) {
        this.link = link;
    }

    /** The state begins. */
    abstract void enter();

    /** The state ends. */
    void leave() {
        cancelTimer();
    }

    /** Somebody wants to call. */
    void wanted() {}

    /** The connection that was opened is there. */
    void connected() {}

    /** A packet came. */
    void packet(byte[] packet) {}

    /** The server has the packet of this token. */
    void quickAcked(int token) {}

    /** A packet goes out. */
    void sending() {}

    /** The connection is gone. */
    void lost(TelegramException reason) {
        link.retry(reason, link.backoff.next());
    }

    /** What to say about calls that wait in this state. */
    abstract String describe();

    /** Has something done after a while, unless the state ends before. */
    final void after(long nanos, Runnable task) {
        cancelTimer();
        timer = link.engine.loop().after(nanos, () -> {
            timer = null;
            task.run();
        });
    }

    final void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    /** Whether the link is still in this state; for what comes back from elsewhere. */
    final boolean isCurrent() {
        return link.isIn(this);
    }
}
