package dev.tl4j.net;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The loop's selector, and a new one in its place when it fails. Some systems have let a selector return at once again and again without
 * anything being ready; that would cost a whole core, so that one is replaced as well.
 */
final class Selecting implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Selecting.class.getName());

    /** How often in a row a selector may wake up for nothing. */
    static final int MAX_IDLE_RETURNS = 512;

    private final Source source;
    private volatile Selector selector;
    private int idleReturns;

    /** Makes selectors. */
    interface Source {
        Selector open() throws IOException;
    }

    Selecting(Source source) throws IOException {
        this.source = source;
        selector = source.open();
    }

    /** Has a channel watched; what is attached hears of it. */
    SelectionKey register(SelectableChannel channel, int operations, EventLoop.Ready ready)
            throws ClosedChannelException {
        return channel.register(selector, operations, ready);
    }

    /** Ends the waiting of {@link #select}, or the next one; the only method for other threads. */
    void wakeUp() {
        selector.wakeup();
    }

    /**
     * Waits until something is ready, and tells it.
     *
     * @param millis how long at most; 0 for ever
     * @param mayBeIdle whether it would be no wonder if nothing is ready, since somebody has waked us or may have done so
     */
    void select(Consumer<SelectionKey> action, long millis, IdleReason mayBeIdle) throws IOException {
        long began = System.nanoTime();
        int ready;
        try {
            ready = selector.select(action, millis);
        } catch (IOException | ClosedSelectorException e) {
            replaceFailed(e);
            return;
        }
        boolean waited = millis > 0 && System.nanoTime() - began >= millis * 1_000_000 / 2;
        if (ready > 0 || waited || Thread.interrupted() || mayBeIdle.holds()) {
            idleReturns = 0;
        } else if (++idleReturns > MAX_IDLE_RETURNS) {
            LOG.log(System.Logger.Level.WARNING, "the selector wakes up for nothing and is replaced");
            replace();
        }
    }

    /** Whether there is a reason for nothing being ready. */
    interface IdleReason {
        boolean holds();
    }

    /** Tells what is ready now, without waiting. */
    void selectNow(Consumer<SelectionKey> action) throws IOException {
        try {
            selector.selectNow(action);
        } catch (IOException | ClosedSelectorException e) {
            replaceFailed(e);
        }
    }

    private void replaceFailed(Exception reason) throws IOException {
        LOG.log(System.Logger.Level.WARNING, "the selector failed and is replaced", reason);
        replace();
    }

    /** Moves all channels to a new selector. */
    void replace() throws IOException {
        Selector old = selector;
        Selector fresh = source.open();
        for (SelectionKey key : old.isOpen() ? old.keys() : Set.<SelectionKey>of()) {
            if (key.isValid() && key.channel().isOpen()) {
                EventLoop.Ready ready = (EventLoop.Ready) key.attachment();
                int operations = key.interestOps();
                key.cancel();
                ready.moved(key.channel().register(fresh, operations, ready));
            }
        }
        selector = fresh;
        idleReturns = 0;
        old.close();
    }

    /** Gives the selector back; what is still registered is watched no more. */
    @Override
    public void close() throws IOException {
        selector.close();
    }
}
