package dev.tl4j.testkit.junit;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.client.TelegramClientBuilder;
import dev.tl4j.testkit.CallerHandler;
import dev.tl4j.testkit.Faults;
import dev.tl4j.testkit.Handler;
import dev.tl4j.testkit.LocalDc;
import dev.tl4j.testkit.LocalDcBuilder;
import dev.tl4j.testkit.account.Accounts;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A data center for tests:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final LocalDcExtension dc = LocalDcExtension.of(TelegramApi.schema());
 *
 * @Test
 * void aFloodIsWaitedOut() {
 *     dc.on(GetNearestDc.class, request -> new NearestDc("AT", 2, 5));
 *     dc.faults().calls().to(GetNearestDc.class).once().flood(1);
 *     assertThat(dc.connect().invoke(new GetNearestDc()).country()).isEqualTo("AT");
 * }
 * }</pre>
 *
 * <p>In a static field it starts before all tests of a class and ends after them; in any other it starts and ends with each test. Before
 * each test handlers, faults and accounts are as if it were new; keys and connections stay.
 */
@SuppressWarnings("exports") // JUnit is on the path of whoever uses this, and not needed by anybody else
public final class LocalDcExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final int API_ID = 1;
    private static final String API_HASH = "0123456789abcdef0123456789abcdef";

    private final TlSchema schema;
    private final Consumer<LocalDcBuilder> settings;
    private final Deque<TelegramClient> connected = new ArrayDeque<>();
    private @Nullable LocalDc running;
    private boolean isForAll;

    private LocalDcExtension(TlSchema schema, Consumer<LocalDcBuilder> settings) {
        this.schema = Objects.requireNonNull(schema, "schema");
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /**
     * A data center with default settings.
     *
     * @param schema what to read calls by, what handlers are typed with, and what {@link #client} speaks
     */
    public static LocalDcExtension of(TlSchema schema) {
        return of(schema, any -> {});
    }

    /**
     * A data center.
     *
     * @param schema what to read calls by, what handlers are typed with, and what {@link #client} speaks
     * @param settings how to build it
     */
    public static LocalDcExtension of(TlSchema schema, Consumer<LocalDcBuilder> settings) {
        return new LocalDcExtension(schema, settings);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        isForAll = true;
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (isForAll) {
            dc().reset();
        } else {
            start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        while (!connected.isEmpty()) {
            connected.pop().close();
        }
        if (!isForAll) {
            end();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (isForAll) {
            end();
        }
    }

    private void start() {
        LocalDcBuilder builder = LocalDc.builder(schema).key(SharedKey.KEY);
        settings.accept(builder);
        running = builder.start();
    }

    private void end() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /**
     * The data center.
     *
     * @throws IllegalStateException outside of tests
     */
    public LocalDc dc() {
        LocalDc current = running;
        if (current == null) {
            throw new IllegalStateException(
                    "local dc: expected to be registered with @RegisterExtension, and used in a test");
        }
        return current;
    }

    /** Begins to build a client of this data center; whoever builds it closes it. */
    public TelegramClientBuilder client() {
        return TelegramClient.builder(schema)
                .apiId(API_ID)
                .apiHash(API_HASH)
                .dataCenter(dc().dcId(), dc().host(), dc().port())
                .serverKeys(List.of(dc().publicKey()));
    }

    /** A client that is connected, and closed after the test. */
    public TelegramClient connect() {
        TelegramClient client = client().build();
        connected.push(client);
        client.connect();
        return client;
    }

    /** Answers calls of a method until the test ends. */
    public <R, M extends TlMethod<R>> LocalDcExtension on(Class<M> method, Handler<M, R> handler) {
        dc().on(method, handler);
        return this;
    }

    /** Answers calls of a method until the test ends. */
    public <R, M extends TlMethod<R>> LocalDcExtension on(Class<M> method, CallerHandler<M, R> handler) {
        dc().on(method, handler);
        return this;
    }

    /** Who can sign in. */
    public Accounts accounts() {
        return dc().accounts();
    }

    /** What goes wrong. */
    public Faults faults() {
        return dc().faults();
    }
}
