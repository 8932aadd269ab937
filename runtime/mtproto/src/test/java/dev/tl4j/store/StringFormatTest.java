package dev.tl4j.store;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.crypto.AuthKey;
import dev.tl4j.testing.Vectors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The strings of other clients: recognised, read and written. GramJS's has a test of its own. */
class StringFormatTest {
    private static final AuthKey KEY = AuthKey.of(new byte[256]);

    @ParameterizedTest
    @MethodSource("telethon")
    void readsAndWritesWhatTelethonWrites(JsonNode vector) {
        SessionData session = parsed(vector);
        assertThat(session.home()).isEqualTo(new StoredDc(address(vector, vector), key(vector)));
        assertThat(session.account()).isNull();
        assertThat(encoded(session, StringFormat.TELETHON)).isEqualTo(string(vector));
    }

    @ParameterizedTest
    @MethodSource("pyrogram")
    void readsAndWritesWhatPyrogramWrites(JsonNode vector) {
        SessionData session = parsed(vector);
        assertThat(session.homeDc()).isEqualTo(vector.get("dc_id").asInt());
        assertThat(session.home().authKey()).isEqualTo(key(vector));
        assertThat(session.home().authorized()).isTrue();
        assertThat(session.testServers()).isEqualTo(vector.get("test_mode").asBoolean());
        assertThat(session.apiId()).isEqualTo(vector.get("api_id").asInt(0));
        assertThat(session.account()).isEqualTo(account(vector));
        DataCenters known = session.testServers() ? DataCenters.TEST : DataCenters.PRODUCTION;
        assertThat(session.home().address()).isEqualTo(known.ipv4(session.homeDc()));

        String written = encoded(session, StringFormat.PYROGRAM);
        if (vector.get("format").asText().equals("351")) {
            assertThat(written).hasSize(356);
            assertThat(StringSession.parse(written).load()).contains(session);
        } else {
            assertThat(written).isEqualTo(string(vector));
        }
    }

    @ParameterizedTest
    @MethodSource("mtcute")
    void readsAndWritesWhatMtcuteWrites(JsonNode vector) {
        SessionData session = parsed(vector);
        JsonNode media = vector.get("media");
        assertThat(session.home())
                .isEqualTo(new StoredDc(
                        address(vector, vector.get("main")),
                        media.isNull() ? null : address(vector, media),
                        key(vector),
                        !vector.get("user_id").isNull(),
                        List.of()));
        assertThat(session.testServers()).isEqualTo(vector.get("test_mode").asBoolean());
        assertThat(session.account()).isEqualTo(vector.get("user_id").isNull() ? null : account(vector));
        assertThat(encoded(session, StringFormat.MTCUTE)).isEqualTo(string(vector));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesEachInvalidStringAndSaysWhatWasTried(JsonNode vector) {
        String string = string(vector);
        assertThatThrownBy(() -> StringSession.parse(string))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("session string: expected one of four formats, got none of them: ")
                .hasMessageContainingAll("GramJS string: ", "Telethon string: ", "Pyrogram string: ", "mtcute string: ")
                .satisfies(e ->
                        assertThat(e.getMessage()).doesNotContain(string.substring(1, Math.min(12, string.length()))))
                .hasNoCause();
    }

    /** Pyrogram's older layouts are known by nothing but their lengths, so a string cut to just these looks whole. */
    @ParameterizedTest
    @EnumSource(StringFormat.class)
    void refusesAStringCutAnywhereOrLengthened(StringFormat format) {
        String string = encoded(session(), format);
        assertThat(StringSession.parse(string, format).load()).isPresent();
        String padding = string.substring(string.replaceAll("=+$", "").length());
        for (int length = 1; length < string.length() - padding.length(); length++) {
            if (format == StringFormat.PYROGRAM && (length == 351 || length == 356)) {
                continue;
            }
            String cut = string.substring(0, length);
            assertThatThrownBy(() -> StringSession.parse(cut, format))
                    .as("cut to %s characters", length)
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith(format + " string: expected ");
        }
        assertThatThrownBy(() -> StringSession.parse(string + "AAAA", format)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> StringSession.parse(string.replace("A", "\u00fc"), format))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void oneSessionPassesThroughAllFormats() {
        SessionData session = session();
        for (StringFormat format : StringFormat.values()) {
            SessionData back =
                    StringSession.parse(encoded(session, format)).load().orElseThrow();
            assertThat(back.home().authKey()).isEqualTo(KEY);
            assertThat(back.home().address()).isEqualTo(session.home().address());
        }
    }

    @Test
    void saysWhatAFormatHasNoRoomFor() {
        SessionData named = SessionData.of(new DcAddress(2, "dc.example", 443), KEY);
        assertThatThrownBy(() -> encoded(named, StringFormat.TELETHON))
                .hasMessage("Telethon string: expected an IPv4 or IPv6 address, got a name");
        assertThatThrownBy(() -> encoded(named, StringFormat.PYROGRAM))
                .hasMessage("Pyrogram string: expected a known account, got none");
        SessionData far = SessionData.of(new DcAddress(256, "1.2.3.4", 443), KEY);
        for (StringFormat format : List.of(StringFormat.GRAMJS, StringFormat.TELETHON, StringFormat.MTCUTE)) {
            assertThatThrownBy(() -> encoded(far, format))
                    .hasMessage(format + " string: expected a dc id up to 255, got 256");
        }
    }

    @Test
    void aTestAddressMakesATestSession() {
        SessionData test = SessionData.of(DataCenters.TEST.ipv4(2), KEY);
        assertThat(StringSession.parse(encoded(test, StringFormat.GRAMJS))
                        .load()
                        .orElseThrow()
                        .testServers())
                .isTrue();
    }

    private static SessionData session() {
        return SessionData.of(DataCenters.PRODUCTION.ipv4(2), KEY)
                .withAccount(new Account(42, true))
                .withApiId(7);
    }

    private static SessionData parsed(JsonNode vector) {
        return StringSession.parse(string(vector)).load().orElseThrow();
    }

    private static String encoded(SessionData session, StringFormat format) {
        return StringSession.of(session).encode(format);
    }

    private static String string(JsonNode vector) {
        return vector.get("string").asText();
    }

    private static AuthKey key(JsonNode vector) {
        return AuthKey.of(hex(vector, "auth_key"));
    }

    private static Account account(JsonNode vector) {
        return new Account(vector.get("user_id").asLong(), vector.get("is_bot").asBoolean());
    }

    private static DcAddress address(JsonNode vector, JsonNode address) {
        return new DcAddress(
                vector.get("dc_id").asInt(),
                address.get("ip").asText(),
                address.get("port").asInt());
    }

    static Stream<Named<JsonNode>> telethon() {
        return Vectors.entries("session-strings.json", "telethon");
    }

    static Stream<Named<JsonNode>> pyrogram() {
        return Vectors.entries("session-strings.json", "pyrogram");
    }

    static Stream<Named<JsonNode>> mtcute() {
        return Vectors.entries("session-strings.json", "mtcute_v3");
    }

    static Stream<Named<JsonNode>> invalid() {
        return Vectors.entries("session-strings.json", "invalid")
                .filter(entry -> !entry.getPayload().get("string").asText().isEmpty());
    }
}
