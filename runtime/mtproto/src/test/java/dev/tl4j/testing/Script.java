package dev.tl4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.crypto.Randomness;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Randomness that has been written down: every call must ask for exactly the bytes that come next. */
public final class Script implements Randomness {
    private final Deque<byte[]> parts;

    public Script(byte[]... parts) {
        this.parts = new ArrayDeque<>(Arrays.asList(parts));
    }

    @Override
    public void nextBytes(byte[] bytes) {
        if (bytes.length == 0 && (parts.isEmpty() || parts.peek().length > 0)) {
            return;
        }
        byte[] next = parts.remove();
        assertThat(next).as("the scripted bytes that were asked for").hasSize(bytes.length);
        System.arraycopy(next, 0, bytes, 0, bytes.length);
    }

    public void assertUsedUp() {
        assertThat(parts).as("scripted bytes that nobody asked for").isEmpty();
    }
}
