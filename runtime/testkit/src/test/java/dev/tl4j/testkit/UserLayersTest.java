package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.frame.Framing;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.layer198.Layer198;
import dev.tl4j.testkit.layer229.Layer229;
import dev.tl4j.tl.TlJson;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlSchema;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Users come in the caller's layer, whether the data center has its schema or only knows it by heart. */
@Timeout(60)
class UserLayersTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);
    private static final String SELF =
            "{\"_\":\"user\",\"self\":true,\"bot\":true,\"id\":\"123\",\"access_hash\":\"%d\",\"first_name\":\"Bot \\\"B\\\"\","
                    + "\"username\":\"b_bot\",\"bot_info_version\":1}";

    static Stream<Arguments> clientsAndServers() {
        return Stream.of(Layer198.schema(), Layer229.schema())
                .flatMap(client -> Stream.of(Layer198.schema(), Layer229.schema(), LocalApi.schema())
                        .map(server -> Arguments.of(client, server)));
    }

    private static String call(RawClient client, TlSchema schema, String json) throws IOException {
        return TlJson.write(client.call(schema, (TlMethod<?>) TlJson.read(schema, json)));
    }

    @ParameterizedTest
    @MethodSource("clientsAndServers")
    void usersComeInTheCallersLayer(TlSchema client, TlSchema server) throws IOException {
        try (LocalDc dc = LocalDc.builder(server).key(KEY).start();
                RawClient caller =
                        new RawClient(dc, Framing.ABRIDGED.client(new Random(2)::nextBytes, Framing.MAX_PACKET))) {
            long hash = dc.accounts()
                    .bot("123:abc")
                    .name("Bot \"B\"")
                    .username("b_bot")
                    .accessHash();
            String self = String.format(SELF, hash);
            caller.exchangeKeys();
            String signIn = """
                    {"_":"auth.importBotAuthorization","flags":0,"api_id":1,"api_hash":"","bot_auth_token":"123:abc"}""";
            assertThat(call(caller, client, signIn)).isEqualTo("{\"_\":\"auth.authorization\",\"user\":" + self + "}");
            assertThat(call(caller, client, "{\"_\":\"users.getUsers\",\"id\":[{\"_\":\"inputUserSelf\"}]}"))
                    .isEqualTo("[" + self + "]");
            String full = call(caller, client, "{\"_\":\"users.getFullUser\",\"id\":{\"_\":\"inputUserSelf\"}}");
            assertThat(full)
                    .startsWith("{\"_\":\"users.userFull\",\"full_user\":{\"_\":\"userFull\",\"id\":\"123\",")
                    .endsWith(",\"chats\":[],\"users\":[" + self + "]}");
        }
    }
}
