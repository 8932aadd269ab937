package dev.tl4j.store;

import static dev.tl4j.testing.Vectors.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.crypto.AuthKey;
import dev.tl4j.testing.Vectors;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StringSessionTest {
    @ParameterizedTest
    @MethodSource("vectors")
    void readsAndWritesWhatGramJsWrites(JsonNode vector) {
        String string = vector.get("string").asText();
        StringSession session = StringSession.parse(string);
        assertThat(session.load()).contains(data(vector));
        assertThat(session.encode()).isEqualTo(string);
        assertThat(StringSession.of(data(vector)).encode()).isEqualTo(string);
    }

    /** Read by a decoder that knows only the other alphabet, it would be one of Telethon's with an IPv6 address of "149.154...". */
    @ParameterizedTest
    @MethodSource("vectors")
    void readsEitherAlphabetOfBase64(JsonNode vector) {
        String string = vector.get("string").asText();
        assertThat(StringSession.parse(string.replace('+', '-').replace('/', '_'))
                        .encode())
                .isEqualTo(string);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesEachInvalidStringWithoutQuotingIt(JsonNode vector) {
        String string = vector.get("string").asText();
        assertThatThrownBy(() -> StringSession.parse(string))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("GramJS string: expected ")
                .hasNoCause();
    }

    @Test
    void refusesAStringCutAnywhere() {
        String string = first().get("string").asText();
        for (int length = 1; length < string.length() - 1; length++) {
            String cut = string.substring(0, length);
            assertThatThrownBy(() -> StringSession.parse(cut)).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void refusesMoreThanOneSession() {
        String string = first().get("string").asText();
        assertThatThrownBy(() -> StringSession.parse(string + string.substring(1)))
                .isInstanceOf(StoreException.class);
        byte[] longer = Arrays.copyOf(Base64.getDecoder().decode(string.substring(1)), 276);
        assertThatThrownBy(() -> StringSession.parse("1" + Base64.getEncoder().encodeToString(longer)))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void refusesImpossibleAddresses() {
        assertThatThrownBy(() -> StringSession.parse(string(0, "1.2.3.4", 443))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> StringSession.parse(string(2, "", 443))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> StringSession.parse(string(2, "1.2.3.4", 0))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> StringSession.parse(string(2, "1.2 .3.4", 443)))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> StringSession.parse(string(2, "1.2.3.\u00fc", 443)))
                .isInstanceOf(StoreException.class);
        assertThat(StringSession.parse(string(255, "a.example", 65535))
                        .load()
                        .orElseThrow()
                        .home()
                        .address())
                .isEqualTo(new DcAddress(255, "a.example", 65535));
    }

    @Test
    void anEmptyStringIsANewSession() {
        StringSession session = StringSession.parse("");
        assertThat(session.load()).isEmpty();
        assertThat(session.encode()).isEmpty();
        assertThat(session).hasToString("StringSession[empty]");
    }

    @Test
    void keepsWhatIsSavedUntilItIsCleared() {
        StringSession session = StringSession.parse("");
        session.save(data(first()));
        assertThat(session.encode()).isEqualTo(first().get("string").asText());
        session.clear();
        assertThat(session.encode()).isEmpty();
    }

    @Test
    void tellsNoneOfItsSecret() {
        StringSession session = StringSession.of(data(first()));
        assertThat(session).hasToString("StringSession[dc=1]");
        String key = first().get("auth_key").asText();
        assertThat(session.load().toString()).doesNotContain(key.substring(0, 16));
        assertThat(session.load().toString()).doesNotContain(key.substring(key.length() - 16));
    }

    @Test
    void saysWhenTheFormatHasNoRoom() {
        AuthKey key = AuthKey.of(new byte[256]);
        StringSession far = StringSession.of(SessionData.of(new DcAddress(10_002, "1.2.3.4", 443), key));
        assertThatThrownBy(far::encode).isInstanceOf(StoreException.class);
        StringSession wordy = StringSession.of(SessionData.of(new DcAddress(2, "a".repeat(65_536), 443), key));
        assertThatThrownBy(wordy::encode).isInstanceOf(StoreException.class);
    }

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.entries("session-strings.json", "gramjs");
    }

    static Stream<Named<JsonNode>> invalid() {
        return Vectors.entries("session-strings.json", "invalid")
                .filter(entry -> entry.getPayload().get("format").asText().equals("gramjs"));
    }

    private static JsonNode first() {
        return Vectors.entry("session-strings.json", "gramjs", "gramjs-1");
    }

    private static SessionData data(JsonNode vector) {
        DcAddress dc = new DcAddress(
                vector.get("dc_id").asInt(),
                vector.get("ip").asText(),
                vector.get("port").asInt());
        return SessionData.of(dc, AuthKey.of(hex(vector, "auth_key"))).withTestServers(DataCenters.TEST.has(dc.host()));
    }

    private static String string(int dc, String host, int port) {
        byte[] text = host.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(5 + text.length + 256)
                .put((byte) dc)
                .putShort((short) text.length)
                .put(text)
                .putShort((short) port);
        return "1" + Base64.getEncoder().encodeToString(bytes.array());
    }
}
