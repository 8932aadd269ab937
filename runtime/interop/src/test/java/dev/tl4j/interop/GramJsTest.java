package dev.tl4j.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.client.TelegramClient;
import dev.tl4j.interop.api.InteropApi;
import dev.tl4j.interop.api.account.SendConfirmPhoneCode;
import dev.tl4j.interop.api.auth.CodeTypeCall;
import dev.tl4j.interop.api.auth.SentCode;
import dev.tl4j.interop.api.auth.SentCodeTypeFlashCall;
import dev.tl4j.interop.api.auth.TypeSentCode;
import dev.tl4j.store.StringSession;
import dev.tl4j.testkit.LocalDc;
import dev.tl4j.testkit.RpcErrorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GramJS against LocalDc: what works for its users works there, and gives what our client gets. */
class GramJsTest {
    /** GramJS writes a session's port as a signed number of two bytes, so most ports that a system gives away are too high for it. */
    private static final int TOO_HIGH = 1 << 15;

    private static int nextPort = 21_837;

    private static final SentCode ANSWER = SentCode.builder()
            .type(new SentCodeTypeFlashCall("+31*"))
            .phoneCodeHash("77f92825")
            .nextType(new CodeTypeCall())
            .timeout(60)
            .build();

    private static GramJs gramJs;
    private static LocalDc dc;
    private static final AtomicReference<SendConfirmPhoneCode> ASKED = new AtomicReference<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        gramJs = new GramJs();
        dc = onLowPort();
        dc.on(SendConfirmPhoneCode.class, request -> {
            ASKED.set(request);
            if (!request.hash().equals(Calls.HASH)) {
                throw new RpcErrorException(400, "HASH_INVALID");
            }
            return ANSWER;
        });
    }

    private static LocalDc onLowPort() {
        while (nextPort < TOO_HIGH) {
            try {
                return LocalDc.builder(InteropApi.schema()).port(nextPort++).start();
            } catch (UncheckedIOException taken) {
                System.out.println("interop: " + taken.getMessage());
            }
        }
        throw new IllegalStateException("no port for GramJS is free");
    }

    @AfterAll
    static void stop() {
        dc.close();
    }

    private static TelegramClient ours(LocalDc dc, StringSession session) {
        return ours(dc, session, true);
    }

    private static TelegramClient ours(LocalDc dc, StringSession session, boolean forwardSecrecy) {
        return TelegramClient.builder(InteropApi.schema())
                .apiId(1)
                .apiHash("hash")
                .dataCenter(dc.dcId(), dc.host(), dc.port())
                .serverKeys(List.of(dc.publicKey()))
                .session(session)
                .perfectForwardSecrecy(forwardSecrecy)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "abridged", "obfuscated"})
    void theSeedsCallGivesWhatOurClientGets(String transport) throws IOException, InterruptedException {
        JsonNode outcome = gramJs.run(GramJs.connection(dc, transport));
        System.out.println("interop: GramJS " + outcome.path("version").asText() + " over " + transport
                + " against LocalDc, Node " + Tool.NODE.version());
        SendConfirmPhoneCode theirs = ASKED.getAndSet(null);
        assertThat(theirs).isEqualTo(Calls.sendConfirmPhoneCode(Calls.HASH));
        assertAnswer(outcome.path("result"));
        try (TelegramClient client = ours(dc, StringSession.parse(""))) {
            client.connect();
            TypeSentCode answer = client.invoke(Calls.sendConfirmPhoneCode(Calls.HASH));
            assertThat(ASKED.get()).isEqualTo(theirs);
            assertThat(answer).isEqualTo(ANSWER);
        }
    }

    private static void assertAnswer(JsonNode result) {
        assertThat(result.path("className").asText()).isEqualTo("auth.SentCode");
        assertThat(result.path("phoneCodeHash").asText()).isEqualTo(ANSWER.phoneCodeHash());
        assertThat(result.path("type").path("className").asText()).isEqualTo("auth.SentCodeTypeFlashCall");
        assertThat(result.path("type").path("pattern").asText()).isEqualTo("+31*");
        assertThat(result.path("nextType").path("className").asText()).isEqualTo("auth.CodeTypeCall");
        assertThat(result.path("timeout").asInt()).isEqualTo(60);
    }

    /** With forward secrecy a temporary key is bound to theirs; without, all goes under theirs. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSessionOfTheirsGoesOnInOurClient(boolean forwardSecrecy) throws IOException, InterruptedException {
        String theirs =
                gramJs.run(GramJs.connection(dc, "full")).path("session").asText();
        StringSession session = StringSession.parse(theirs);
        try (TelegramClient client = ours(dc, session, forwardSecrecy)) {
            client.connect();
            assertThat(client.invoke(Calls.sendConfirmPhoneCode(Calls.HASH))).isEqualTo(ANSWER);
        }
        assertThat(session.toString()).doesNotContain(theirs.substring(20, 60));
        assertThat(session.encode()).isEqualTo(theirs);
    }

    @Test
    void aSessionOfOursGoesOnInTheirs() throws IOException, InterruptedException {
        StringSession session = StringSession.parse("");
        try (TelegramClient client = ours(dc, session)) {
            client.connect();
        }
        JsonNode outcome = gramJs.run(GramJs.connection(dc, "abridged").put("session", session.encode()));
        assertAnswer(outcome.path("result"));
        assertThat(outcome.path("session").asText()).isEqualTo(session.encode());
    }

    /** Where there are accounts, calls need one. */
    private static LocalDc withAccounts() {
        LocalDc signingIn = onLowPort();
        signingIn.accounts().user("+9996621234").code("12345").password("hunter2");
        signingIn.accounts().bot("424242:a-token");
        signingIn.on(SendConfirmPhoneCode.class, request -> ANSWER);
        return signingIn;
    }

    @Test
    void aBotSignsIn() throws IOException, InterruptedException {
        try (LocalDc signingIn = withAccounts()) {
            JsonNode outcome = gramJs.run(GramJs.connection(signingIn, "full").put("botToken", "424242:a-token"));
            assertThat(outcome.path("me").path("bot").asBoolean()).isTrue();
            assertThat(outcome.path("me").path("id").asText()).isEqualTo("424242");
            assertAnswer(outcome.path("result"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "abridged", "obfuscated"})
    void aUserSignsInWithCodeAndPassword(String transport) throws IOException, InterruptedException {
        try (LocalDc signingIn = withAccounts()) {
            JsonNode outcome = gramJs.run(GramJs.connection(signingIn, transport)
                    .put("phone", "+9996621234")
                    .put("code", "12345")
                    .put("password", "hunter2"));
            assertThat(outcome.path("me").path("bot").asBoolean(true)).isFalse();
            assertAnswer(outcome.path("result"));
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (LocalDc signingIn = withAccounts()) {
            assertThatThrownBy(() -> gramJs.run(GramJs.connection(signingIn, "full")
                            .put("phone", "+9996621234")
                            .put("code", "12345")
                            .put("password", "hunter3")))
                    .hasMessageContaining("PASSWORD_HASH_INVALID");
        }
    }

    @Test
    void whoHasNotSignedInIsRefused() throws IOException, InterruptedException {
        try (LocalDc signingIn = withAccounts()) {
            JsonNode outcome = gramJs.run(GramJs.connection(signingIn, "full"));
            assertThat(outcome.path("result").path("error").asText()).contains("AUTH_KEY_UNREGISTERED");
        }
    }

    @Test
    void whoSignedInWithTheirsIsSignedInWithOurs() throws IOException, InterruptedException {
        try (LocalDc signingIn = withAccounts()) {
            String theirs = gramJs.run(GramJs.connection(signingIn, "full").put("botToken", "424242:a-token"))
                    .path("session")
                    .asText();
            StringSession session = StringSession.parse(theirs);
            try (TelegramClient client = ours(signingIn, session)) {
                client.connect();
                assertThat(client.invoke(Calls.sendConfirmPhoneCode(Calls.HASH)))
                        .isEqualTo(ANSWER);
            }
            JsonNode back = gramJs.run(GramJs.connection(signingIn, "abridged")
                    .put("session", session.encode())
                    .put("isSignedIn", true));
            assertThat(back.path("me").path("id").asText()).isEqualTo("424242");
        }
    }
}
