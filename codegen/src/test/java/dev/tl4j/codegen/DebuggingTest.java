package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.codegen.RandomValues.Flags;
import dev.tl4j.schema.model.Combinator;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlJson;
import dev.tl4j.tl.TlJsonException;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlPrinter;
import dev.tl4j.tl.TlSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated objects show of themselves: on one line, as a tree, as JSON, and in the path of a failure. */
class DebuggingTest {
    private static final String DOCUMENT = """
            {"_":"document","id":"1","access_hash":"2","file_reference":"AAECAwQFBgcICQ==","date":3,"mime_type":"text/plain",
             "size":"81985529216486895","dc_id":4,"attributes":[]}""";

    private static TlSchema api() {
        return CompiledSchema.of(CompiledSchema.LAYER_229).schema();
    }

    private static String message(int id, String more) {
        return "{\"_\":\"message\",\"id\":%d,\"peer_id\":{\"_\":\"peerUser\",\"user_id\":\"7\"},\"date\":5,\"message\":\"hi\"%s}"
                .formatted(id, more);
    }

    private static TlObject history() {
        String document = ",\"media\":{\"_\":\"messageMediaDocument\",\"document\":" + DOCUMENT + "}";
        String messages = IntStream.range(0, 4)
                .mapToObj(i -> message(i, i == 3 ? document : ""))
                .collect(Collectors.joining(","));
        return TlJson.read(
                api(),
                "{\"_\":\"messages.messages\",\"messages\":[" + messages
                        + "],\"topics\":[],\"chats\":[],\"users\":[]}");
    }

    @Test
    void theFieldWhereDecodingFailedIsTold() {
        byte[] encoded = history().encode();
        byte[] cut = Arrays.copyOf(encoded, indexOfSize(encoded) + 3);
        assertThatThrownBy(() -> api().decode(cut))
                .isInstanceOf(TlException.class)
                .hasMessageEndingWith(", in messages.messages.messages[3].media.document.size");
    }

    /** The size is 0x0123456789abcdef, which nothing else is. */
    private static int indexOfSize(byte[] encoded) {
        for (int i = 0; i < encoded.length - 7; i++) {
            if (encoded[i] == (byte) 0xef && encoded[i + 1] == (byte) 0xcd && encoded[i + 7] == 1) {
                return i;
            }
        }
        throw new AssertionError("the size is not there");
    }

    @Test
    void aDeepObjectIsOneLineWithItsBytesShortened() {
        assertThat(history().toString())
                .startsWith("Messages[messages=[Message[id=0, peerId=PeerUser[userId=7], date=5, message=\"hi\"], ")
                .contains("peerId=PeerUser[userId=7]", "fileReference=bytes[10], date=3")
                .doesNotContain("\n");
    }

    @Test
    void aTreeShowsWhatIsThere() {
        TlObject document = TlJson.read(api(), DOCUMENT);
        assertThat(TlPrinter.tree(document)).isEqualTo("""
                Document
                  id: 1
                  accessHash: 2
                  fileReference: bytes[10]
                  date: 3
                  mimeType: "text/plain"
                  size: 81985529216486895
                  dcId: 4
                  attributes: []""");
        assertThat(TlPrinter.tree(history()))
                .startsWith(
                        "Messages\n  messages:\n    - Message\n        id: 0\n        peerId: PeerUser\n          userId: 7\n")
                .contains("\n        media: MessageMediaDocument\n          document: Document\n            id: 1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {CompiledSchema.LAYER_229, CompiledSchema.MTPROTO})
    void everyObjectComesBackFromItsJson(String name) {
        CompiledSchema schema = CompiledSchema.of(name);
        RandomValues values = new RandomValues(schema, new Heights(schema.model()), new Random(1));
        for (Combinator combinator : schema.combinators()) {
            for (Flags flags : List.of(Flags.NONE, Flags.ALL)) {
                TlObject object = values.sample(combinator, flags).object();
                String json = TlJson.write(object);
                assertThat(TlJson.read(schema.schema(), json).equals(object))
                        .as(json)
                        .isTrue();
                assertThat(TlPrinter.tree(object)).startsWith(object.getClass().getSimpleName());
            }
        }
    }

    /** The names of their classes and packages are not those that they have in the schema. */
    @Test
    void soDoObjectsWhoseNamesAreTaken(@TempDir Path folder) throws Exception {
        ClassLoader loader = new Project(folder)
                .file("tl/names.tl", namesAndMore())
                .generate("com.acme", "names.tl", "Api")
                .build()
                .load();
        TlSchema schema =
                (TlSchema) loader.loadClass("com.acme.Api").getMethod("schema").invoke(null);
        for (String json : List.of(
                "{\"_\":\"names.builder\"}",
                "{\"_\":\"default.class.foo_bar\",\"_\u005fx\":1}",
                "{\"_\":\"home\",\"at\":{\"_\":\"far.place\"}}")) {
            assertThat(TlJson.write(TlJson.read(schema, json))).isEqualTo(json);
        }
    }

    private static String namesAndMore() throws IOException {
        return Files.readString(Path.of("src", "test", "resources", "schemas", "names.tl"))
                .replace("---functions---", """
                        default.class.foo_bar __x:int = FooBar;
                        far.place = Place;
                        near = Place;
                        home at:Place = Home;
                        ---functions---""");
    }

    @Test
    void jsonOfAnyDepthIsAnErrorAndNoStackOverflow() {
        String deep = "{\"_\":\"peerUser\",\"user_id\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> TlJson.read(api(), deep)).isInstanceOf(TlJsonException.class);
    }
}
