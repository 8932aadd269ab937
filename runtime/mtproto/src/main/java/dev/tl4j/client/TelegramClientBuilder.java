package dev.tl4j.client;

import dev.tl4j.crypto.Randomness;
import dev.tl4j.crypto.RsaKey;
import dev.tl4j.crypto.TelegramKeys;
import dev.tl4j.frame.Framing;
import dev.tl4j.net.Proxy;
import dev.tl4j.net.Route;
import dev.tl4j.net.Transport;
import dev.tl4j.store.DataCenters;
import dev.tl4j.store.DcAddress;
import dev.tl4j.store.SessionStore;
import dev.tl4j.store.StringSession;
import dev.tl4j.tl.ConnectionInfo;
import dev.tl4j.tl.TlSchema;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Builds a {@link TelegramClient}. Only {@link #apiId} and {@link #apiHash} are required; all else has a default. */
public final class TelegramClientBuilder {
    private static final int FIRST_DC = 2;
    private static final Duration FLOOD_WAIT = Duration.ofSeconds(60);

    private final TlSchema schema;
    private int apiId;
    private @Nullable String apiHash;
    private SessionStore store = StringSession.parse("");
    private @Nullable DcAddress home;
    private boolean testServers;
    private @Nullable List<RsaKey> serverKeys;
    private String deviceModel = "Java " + System.getProperty("java.version");
    private String systemVersion = System.getProperty("os.name") + " " + System.getProperty("os.version");
    private String appVersion = "1.0";
    private String systemLangCode = "en";
    private String langPack = "";
    private String langCode = "en";
    private Transport transport = Transport.tcp(Framing.INTERMEDIATE);
    private @Nullable Proxy proxy;
    private Duration connectTimeout = Duration.ofSeconds(20);
    private Duration callTimeout = Duration.ofSeconds(60);
    private Executor executor = SharedPool.SHARED;
    private boolean perfectForwardSecrecy = true;
    private Duration temporaryKeyLife = Duration.ofDays(1);
    private int fileConnections = 4;
    private @Nullable Duration floodWait;
    private @Nullable List<Interceptor> interceptors;
    private final List<Interceptor> outermost = new ArrayList<>();
    private ClientListener listener = ClientListener.NONE;
    private int updateBuffer = 4096;

    TelegramClientBuilder(TlSchema schema) {
        this.schema = Objects.requireNonNull(schema, "schema");
    }

    /** The application's id, from my.telegram.org. */
    public TelegramClientBuilder apiId(int apiId) {
        this.apiId = apiId;
        return this;
    }

    /** The application's hash, from my.telegram.org; a secret that goes out only when somebody signs in. */
    public TelegramClientBuilder apiHash(String apiHash) {
        this.apiHash = Objects.requireNonNull(apiHash, "apiHash");
        return this;
    }

    /** Where the authorization key is kept between runs; by default nowhere, so that each run is a new session. */
    public TelegramClientBuilder session(SessionStore session) {
        this.store = Objects.requireNonNull(session, "session");
        return this;
    }

    /**
     * Where to connect while the session is new: a data center's address. By default Telegram's data center 2; a session that has a key
     * goes where it was agreed on.
     */
    public TelegramClientBuilder dataCenter(int dcId, String host, int port) {
        this.home = new DcAddress(dcId, host, port);
        return this;
    }

    /** Whether to use Telegram's servers for tests, which have accounts and keys of their own; by default not. */
    public TelegramClientBuilder testServers(boolean testServers) {
        this.testServers = testServers;
        return this;
    }

    /**
     * The only server keys to trust in a key exchange, instead of Telegram's: for a server of one's own.
     *
     * @throws IllegalArgumentException if there are none
     */
    public TelegramClientBuilder serverKeys(List<RsaKey> serverKeys) {
        if (serverKeys.isEmpty()) {
            throw new IllegalArgumentException("server keys: expected at least one, got none");
        }
        this.serverKeys = List.copyOf(serverKeys);
        return this;
    }

    /** What users see in their list of devices; by default the Java version. */
    public TelegramClientBuilder deviceModel(String deviceModel) {
        this.deviceModel = Objects.requireNonNull(deviceModel, "deviceModel");
        return this;
    }

    /** What users see in their list of devices; by default name and version of the operating system. */
    public TelegramClientBuilder systemVersion(String systemVersion) {
        this.systemVersion = Objects.requireNonNull(systemVersion, "systemVersion");
        return this;
    }

    /** The version of the application; by default 1.0. */
    public TelegramClientBuilder appVersion(String appVersion) {
        this.appVersion = Objects.requireNonNull(appVersion, "appVersion");
        return this;
    }

    /** The languages of system and application, ISO 639-1; by default English. */
    public TelegramClientBuilder languages(String systemLangCode, String langCode) {
        this.systemLangCode = Objects.requireNonNull(systemLangCode, "systemLangCode");
        this.langCode = Objects.requireNonNull(langCode, "langCode");
        return this;
    }

    /** The language pack, which only Telegram's own applications have; by default empty. */
    public TelegramClientBuilder langPack(String langPack) {
        this.langPack = Objects.requireNonNull(langPack, "langPack");
        return this;
    }

    /** How packets are cut on the wire, over TCP as it is; by default {@link Framing#INTERMEDIATE}. */
    public TelegramClientBuilder transport(Framing framing) {
        return transport(Transport.tcp(framing));
    }

    /** How packets travel; by default over TCP as it is. */
    public TelegramClientBuilder transport(Transport transport) {
        this.transport = Objects.requireNonNull(transport, "transport");
        return this;
    }

    /** What all connections go through; by default nothing. */
    public TelegramClientBuilder proxy(Proxy proxy) {
        this.proxy = Objects.requireNonNull(proxy, "proxy");
        return this;
    }

    /** How long connecting may take, the key exchange included; by default 20 s. */
    public TelegramClientBuilder connectTimeout(Duration connectTimeout) {
        this.connectTimeout = positive(connectTimeout, "connect timeout");
        return this;
    }

    /** How long to wait for the answer to a call, time without a connection included; by default 60 s. */
    public TelegramClientBuilder callTimeout(Duration callTimeout) {
        this.callTimeout = positive(callTimeout, "call timeout");
        return this;
    }

    /** Where answers are decoded and callbacks run; by default a pool that the clients of this process share, of at least four threads. */
    public TelegramClientBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Whether calls go under temporary keys that nobody can restore later, so that whoever learns the session's key cannot read what was
     * sent before; by default they do. A schema without {@code auth.bindTempAuthKey} has none.
     *
     * @see <a href="https://core.telegram.org/api/pfs">Perfect forward secrecy</a>
     */
    public TelegramClientBuilder perfectForwardSecrecy(boolean perfectForwardSecrecy) {
        this.perfectForwardSecrecy = perfectForwardSecrecy;
        return this;
    }

    /** How long a temporary key lives, at least a second; by default a day. The next one is made when a tenth of that is left. */
    public TelegramClientBuilder temporaryKeyLife(Duration life) {
        if (life.toSeconds() < 1 || life.toSeconds() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("temporary key life: expected a second or more, got " + life);
        }
        this.temporaryKeyLife = life;
        return this;
    }

    /** How many connections for files one data center may have; by default 4. */
    public TelegramClientBuilder fileConnections(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("file connections: expected one or more, got " + count);
        }
        this.fileConnections = count;
        return this;
    }

    /** How long a call may wait in all when the server says that there were too many; by default a minute, or a shorter call timeout. */
    public TelegramClientBuilder floodWait(Duration longest) {
        this.floodWait = Objects.requireNonNull(longest, "floodWait");
        return this;
    }

    /** Adds what stands between calls and the network, nearer to the caller than all that is there. */
    public TelegramClientBuilder interceptor(Interceptor interceptor) {
        outermost.add(0, Objects.requireNonNull(interceptor, "interceptor"));
        return this;
    }

    /** Replaces what stands between calls and the network by default, {@link Interceptor#defaults}; the first is nearest to the caller. */
    public TelegramClientBuilder interceptors(List<Interceptor> interceptors) {
        this.interceptors = List.copyOf(interceptors);
        return this;
    }

    /** Who hears what the client does; by default nobody. */
    public TelegramClientBuilder listener(ClientListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /** How many updates a subscriber may be behind before it loses some, at least 2; by default 4096. */
    public TelegramClientBuilder updateBuffer(int updates) {
        if (updates < 2) {
            throw new IllegalArgumentException("update buffer: expected at least 2, got " + updates);
        }
        this.updateBuffer = updates;
        return this;
    }

    private static Duration positive(Duration duration, String what) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(what + ": expected more than nothing, got " + duration);
        }
        return duration;
    }

    private List<Interceptor> allInterceptors() {
        if (floodWait != null && floodWait.compareTo(callTimeout) > 0) {
            throw new IllegalStateException("flood wait: expected no more than the call timeout of "
                    + callTimeout.toMillis() + " ms, got " + floodWait.toMillis() + " ms");
        }
        Duration usual = FLOOD_WAIT.compareTo(callTimeout) < 0 ? FLOOD_WAIT : callTimeout;
        List<Interceptor> all = new ArrayList<>(outermost);
        all.addAll(interceptors == null ? Interceptor.defaults(floodWait == null ? usual : floodWait) : interceptors);
        return all;
    }

    /**
     * The client, not yet connected.
     *
     * @throws IllegalStateException if the api id or the api hash is missing, or a flood wait is longer than the call timeout
     * @throws IllegalArgumentException if the proxy does not carry the transport
     */
    public TelegramClient build() {
        if (apiId <= 0 || apiHash == null || apiHash.isEmpty()) {
            throw new IllegalStateException("api id and api hash: expected both, from my.telegram.org");
        }
        ConnectionInfo info =
                new ConnectionInfo(apiId, deviceModel, systemVersion, appVersion, systemLangCode, langPack, langCode);
        DataCenters known = testServers ? DataCenters.TEST : DataCenters.PRODUCTION;
        List<RsaKey> telegramKeys = testServers ? TelegramKeys.TEST : TelegramKeys.PRODUCTION;
        Randomness random = new SecureRandom()::nextBytes;
        ClientOptions options = new ClientOptions(
                schema,
                info,
                new OneClientSession(store),
                home == null ? known.ipv4(FIRST_DC) : home,
                home == null && serverKeys == null ? known : null,
                testServers,
                serverKeys == null ? telegramKeys : serverKeys,
                new Route(transport, proxy),
                connectTimeout,
                callTimeout,
                executor,
                random,
                perfectForwardSecrecy,
                temporaryKeyLife,
                fileConnections,
                allInterceptors(),
                listener,
                updateBuffer);
        return new TelegramClient(options, apiHash);
    }
}
