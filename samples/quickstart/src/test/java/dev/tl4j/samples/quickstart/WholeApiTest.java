package dev.tl4j.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.samples.api.Chat;
import dev.tl4j.samples.api.ChatPhotoEmpty;
import dev.tl4j.samples.api.CodeSettings;
import dev.tl4j.samples.api.TelegramApi;
import dev.tl4j.samples.api.account.SendConfirmPhoneCode;
import dev.tl4j.samples.api.messages.Chats;
import dev.tl4j.samples.api.messages.GetChats;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlJson;
import dev.tl4j.tl.TlJsonException;
import dev.tl4j.tl.TlPrinter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the library does with objects of any schema, tried on those of the whole API. */
class WholeApiTest {
    private final SendConfirmPhoneCode call = SendConfirmPhoneCode.builder()
            .hash("a\"b\\c\nd\u00e9\ud83d\ude00")
            .settings(CodeSettings.builder()
                    .currentNumber(true)
                    .logoutTokens(List.of(Bytes.utf8("token")))
                    .build())
            .build();

    @Test
    void writesJsonInTheSchemasNames() {
        assertThat(TlJson.write(call))
                .isEqualTo(
                        "{\"_\":\"account.sendConfirmPhoneCode\",\"hash\":\"a\\\"b\\\\c\\u000ad\u00e9\ud83d\ude00\","
                                + "\"settings\":{\"_\":\"codeSettings\",\"current_number\":true,\"logout_tokens\":[\"dG9rZW4=\"]}}");
    }

    @Test
    void readsBackWhatItWrote() {
        assertThat(TlJson.read(TelegramApi.schema(), TlJson.write(call))).isEqualTo(call);
    }

    @Test
    void saysWhereJsonIsWrong() {
        assertThatThrownBy(() -> TlJson.read(
                        TelegramApi.schema(),
                        "{\"_\":\"account.sendConfirmPhoneCode\",\"hash\":\"x\",\"settings\":{\"logout_tokens\":[1]}}"))
                .isInstanceOf(TlJsonException.class)
                .hasMessage("json.settings.logout_tokens[0]: expected a string");
        assertThatThrownBy(() -> TlJson.read(TelegramApi.schema(), "{\"_\":\"account.sendConfirmPhoneCode\"}"))
                .hasMessage("json: expected the field hash, it is missing");
        assertThatThrownBy(() -> TlJson.read(TelegramApi.schema(), "{\"_\":\"account.nothing\"}"))
                .hasMessage("json: TelegramApi has no account.nothing");
        assertThatThrownBy(() -> TlJson.read(TelegramApi.schema(), "{\"_\":\"codeSettings\",\"more\":1}"))
                .hasMessage("json: expected fields of codeSettings, got [more]");
        assertThatThrownBy(() -> TlJson.read(TelegramApi.schema(), "{\"_\":")).isInstanceOf(TlJsonException.class);
    }

    @Test
    void saysInWhichFieldDecodingFailed() {
        Chats chats = new Chats(List.of(chat("one"), chat("two")));
        byte[] bytes = chats.encode();
        // The photo is the field behind the title; its id becomes one that no photo has.
        int photo = lastIndexOf(bytes, "two") + 3;
        bytes[photo] ^= 1;

        assertThatThrownBy(() -> TelegramApi.schema().decode(bytes))
                .isInstanceOf(TlException.class)
                .hasMessageContaining("in messages.chats.chats[1].photo");
        assertThatThrownBy(() -> TelegramApi.schema().decodeResult(new GetChats(List.of(1L)), Bytes.of(bytes)))
                .isInstanceOfSatisfying(
                        TlException.class, e -> assertThat(e.path()).isEqualTo("messages.chats.chats[1].photo"));
    }

    @Test
    void hidesSecretsInTreesAndStrings() {
        CodeSettings settings =
                CodeSettings.builder().token("very secret").appSandbox(true).build();

        assertThat(TlPrinter.tree(settings)).isEqualTo("CodeSettings\n  token: ***\n  appSandbox: true");
        assertThat(settings.toString()).contains("token=***").doesNotContain("very secret");
    }

    private static Chat chat(String title) {
        return Chat.builder()
                .id(1L)
                .title(title)
                .photo(new ChatPhotoEmpty())
                .participantsCount(1)
                .date(2)
                .version(3)
                .build();
    }

    private static int lastIndexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(text);
    }
}
