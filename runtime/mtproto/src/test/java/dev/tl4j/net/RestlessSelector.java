package dev.tl4j.net;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;
import java.util.function.Consumer;

/** A selector without channels that does not wait, if it is restless. */
final class RestlessSelector extends Selector {
    private final Selector real;
    private final boolean restless;
    volatile int calls;

    RestlessSelector(Selector real, boolean restless) {
        this.real = real;
        this.restless = restless;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the loop writes it
    public int select(Consumer<SelectionKey> action, long timeout) throws IOException {
        calls++;
        return restless ? real.selectNow(action) : real.select(action, timeout);
    }

    @Override
    public int selectNow(Consumer<SelectionKey> action) throws IOException {
        return real.selectNow(action);
    }

    @Override
    public boolean isOpen() {
        return real.isOpen();
    }

    @Override
    public SelectorProvider provider() {
        return real.provider();
    }

    @Override
    public Set<SelectionKey> keys() {
        return real.keys();
    }

    @Override
    public Set<SelectionKey> selectedKeys() {
        return real.selectedKeys();
    }

    @Override
    public int selectNow() throws IOException {
        return real.selectNow();
    }

    @Override
    public int select(long timeout) throws IOException {
        return real.select(timeout);
    }

    @Override
    public int select() throws IOException {
        return real.select();
    }

    @Override
    public Selector wakeup() {
        real.wakeup();
        return this;
    }

    @Override
    public void close() throws IOException {
        real.close();
    }
}
