package dev.tl4j.client;

import dev.tl4j.store.StoredDc;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlMethod;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a data center needs of the client as a whole. */
interface DcOwner {
    boolean isHome(DataCenter dc);

    /** Whether the client wants to be connected at all. */
    boolean isStarted();

    /** Makes a call at home. */
    CompletableFuture<Object> askHome(TlMethod<?> method);

    /** Whether home is being asked where a data center is; asks if that was not done just now. */
    boolean asksForAddresses(DataCenter dc);

    /** A connection ended, or an attempt did; the next one comes after a while. */
    void lost(DataCenter dc, TelegramException reason, long nanosToNext);

    /** Calls can be made. */
    void ready(DataCenter dc);

    /** Keeps what there is to keep; the outcome comes on the loop. */
    void keep(StoredDc stored, Consumer<@Nullable RuntimeException> done);

    /** The server sent something by itself. */
    void update(Bytes body);

    /** The server began a new session. */
    void sessionCreated();
}
