package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.TlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the classes of the golden schemas, and some more, do when they are used rightly and wrongly. */
class GeneratedCodeTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @TempDir
    static Path folder;

    private static ClassLoader loader;
    private static TlSchema schema;

    @BeforeAll
    static void compile() throws IOException, ReflectiveOperationException {
        Project project = new Project(folder);
        List<String> names = new ArrayList<>();
        for (String shape :
                List.of("plain", "optional", "shared-bits", "union", "vectors", "recursion", "secrets", "generic")) {
            project.file(
                    "tl/" + shape + ".tl",
                    Files.readString(GOLDEN.resolve(shape).resolve("schema.tl")));
            names.add("\"" + shape + ".tl\"");
        }
        project.file("tl/loop.tl", """
                ---types---
                loop next:%Loop = Loop;
                nothing = Nothing;
                nothings many:vector<%Nothing> = Nothings;
                ---functions---
                isThere = Bool;
                """);
        loader = project.annotate(
                        "com.acme",
                        "schema = {%s, \"loop.tl\"}, name = \"Api\", secrets = {\"passcode\", \"login.pin\"}"
                                .formatted(String.join(", ", names)))
                .build()
                .orFail()
                .load();
        schema = (TlSchema) loader.loadClass("com.acme.Api").getMethod("schema").invoke(null);
    }

    private static GeneratedRecord record(String name) {
        return GeneratedRecord.named(loader, "com.acme." + name);
    }

    private static List<Object> values(Object... values) {
        return Arrays.asList(values);
    }

    @Test
    void aBuilderNamesAllThatIsMissing() {
        assertThatThrownBy(() -> record("Sample").build(values(1, null, 2.0, null, "a", Bytes.EMPTY, null, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sample: missing id, open, nonce, key");
    }

    @Test
    void aConstructorRefusesNullForWhatIsRequired() {
        assertThatThrownBy(() -> record("Group").create(values(null, List.of())))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("admin");
        assertThatThrownBy(
                        () -> record("Group").create(values(record("UserEmpty").create(values(1L, "a", 2)), null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("members");
    }

    /** Of the fields that share a bit: those set, and those that are told to be missing, null if all is well. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "false, -, -, -, false, false, -",
                "true, 1, 00, true, true, true, -",
                "false, 1, -, -, false, false, -",
                "true, -, -, -, false, false, botVersion",
                "false, -, 00, -, false, false, sandbox",
                "false, -, -, false, false, false, token",
                "false, -, -, -, true, false, right",
                "false, -, -, -, false, true, left",
            })
    void fieldsOfOneBitAreSetTogetherOrNotAtAll(
            boolean bot,
            Integer botVersion,
            String token,
            Boolean sandbox,
            boolean left,
            boolean right,
            String missing) {
        GeneratedRecord pairs = record("Pairs");
        List<Object> values =
                values(bot, botVersion, token == null ? null : Bytes.fromHex(token), sandbox, left, right);
        if (missing == null) {
            TlObject object = pairs.build(values);
            assertThat(object).isEqualTo(pairs.create(values));
            assertThat(schema.decode(object.encode())).isEqualTo(object);
            assertThat(pairs.value(object, "bot")).isEqualTo(botVersion != null);
        } else {
            assertThatThrownBy(() -> pairs.build(values))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("pairs: missing " + missing);
            assertThatThrownBy(() -> pairs.create(values))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("pairs: fields of one flag are set together or not at all, missing " + missing);
        }
    }

    @Test
    void allOfThreeFieldsOfOneBitAreTold() {
        assertThatThrownBy(() -> record("Triple").build(values(true, null, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("triple: missing from, to");
        assertThatThrownBy(() -> record("Triple").create(values(false, 1, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("missing to");
    }

    @Test
    void absentAndEmptyStayApart() {
        GeneratedRecord settings = record("Settings");
        TlObject absent = settings.create(values(false, null, null, null, null));
        TlObject empty = settings.create(values(false, "", 0, false, List.of()));
        assertThat(schema.decode(absent.encode())).isEqualTo(absent).isNotEqualTo(empty);
        assertThat(schema.decode(empty.encode())).isEqualTo(empty);
        assertThat(absent).hasToString("Settings[]");
        assertThat(empty).hasToString("Settings[title=\"\", count=0, open=false, tags=[]]");
    }

    @Test
    void toStringIsOneLineWhateverAStringHolds() {
        TlObject settings = record("Settings")
                .create(values(true, "a\nb\r\u0085\u001b[1m\u2028\"c\\\t\u00e4", null, null, List.of("\n", "")));
        assertThat(settings)
                .hasToString("Settings[silent=true, title=\"a\\nb\\r\\u0085\\u001b[1m\\u2028\\\"c\\\\\\t\u00e4\","
                        + " tags=[\"\\n\", \"\"]]");
    }

    @Test
    void whatDiffersInClassOrAFieldDiffers() {
        TlObject leaf = record("Leaf").create(values(1));
        TlObject other = record("Leaf").create(values(2));
        assertThat(leaf).isEqualTo(record("Leaf").create(values(1))).isNotEqualTo(other);
        assertThat(leaf).hasSameHashCodeAs(record("Leaf").create(values(1)));
        assertThat(leaf.hashCode()).isNotEqualTo(other.hashCode());
        assertThat(leaf.equals(null)).isFalse();
        assertThat(leaf).isNotEqualTo("Leaf[value=1]");
    }

    @Test
    void fieldsAreTheValuesInOrder() {
        TlObject settings = record("Settings").create(values(true, null, 3, null, List.of("a")));
        assertThat(settings.fields()).containsExactly(true, null, 3, null, List.of("a"));
        settings.fields()[2] = 4;
        assertThat(settings.fields()[2]).isEqualTo(3);
    }

    @Test
    void bit31IsABitLikeOthers() {
        TlObject open = record("Settings").create(values(false, null, null, true, null));
        assertThat(new TlReader(schema, open.encode(), 4, 4).readInt()).isEqualTo(1 << 31);
    }

    @Test
    void listsAreCopiedAllTheWayDown() {
        List<Integer> inner = new ArrayList<>(List.of(1));
        List<List<Integer>> nested = new ArrayList<>(List.of(inner));
        List<Integer> ints = new ArrayList<>(List.of(1));
        GeneratedRecord vectors = record("Vectors");
        TlObject object = vectors.create(values(
                ints, List.of(), List.of(), List.of(), List.of(), ints, List.of(), List.of(), nested, List.of()));
        inner.set(0, 2);
        nested.clear();
        ints.clear();
        assertThat(vectors.value(object, "ints")).isEqualTo(List.of(1));
        assertThat(vectors.value(object, "bareInts")).isEqualTo(List.of(1));
        assertThat(vectors.value(object, "nested")).isEqualTo(List.of(List.of(1)));
        assertThat(schema.decode(object.encode())).isEqualTo(object);
    }

    @Test
    void aUnionNamesItselfAndTheIdThatItDoesNotKnow() {
        TlWriter writer = new TlWriter();
        writer.writeInt(0x12345678);
        GeneratedRecord user = record("TypeUser");
        assertThatThrownBy(() -> user.read("read", new TlReader(schema, writer.toByteArray())))
                .isInstanceOf(TlException.class)
                .hasMessage("expected User, got the unknown id #12345678 at offset 0");
    }

    @Test
    void aTypeOfOneConstructorNamesThatOne() {
        byte[] leaf = record("Leaf").create(values(1)).encode();
        assertThatThrownBy(() -> record("Tree").read("read", new TlReader(schema, leaf)))
                .isInstanceOf(TlException.class)
                .hasMessageMatching("expected tree, got the unknown id #[0-9a-f]{8} at offset 0");
    }

    @Test
    void aMessageCutAtAnyByteIsAnError() {
        TlObject user = record("UserEmpty").create(values(1L, "a", 2));
        byte[] encoded =
                record("Group").create(values(user, List.of(user, user))).encode();
        for (int i = 0; i < encoded.length; i++) {
            byte[] cut = Arrays.copyOf(encoded, i);
            assertThatThrownBy(() -> schema.decode(cut)).isInstanceOf(TlException.class);
        }
    }

    @Test
    void secretsDoNotShow() {
        TlObject login = record("Login").create(values("123", "S1", "S2", "S3", 4711, Bytes.utf8("S4")));
        assertThat(login)
                .hasToString("Login[phone=\"123\", phoneCode=***, password=***, apiHash=***, pin=***, passcode=***]");
        assertThat(record("Login")
                        .create(values("123", "S1", null, "S3", 4711, Bytes.EMPTY))
                        .toString())
                .doesNotContain("password");
        assertThat(record("Other").create(values(4711, Bytes.EMPTY))).hasToString("Other[pin=4711, passcode=***]");
    }

    /** The schema class goes one deeper, for it knows nothing of what it is going to read. */
    @Test
    void treesMayBeSomeHundredsDeepAndNoDeeper() {
        assertThat(schema.decode(tree(255))).isNotNull();
        assertThatThrownBy(() -> schema.decode(tree(256)))
                .isInstanceOf(TlException.class)
                .hasMessageContaining("nesting: expected at most 256");
        assertThatThrownBy(() -> schema.decode(tree(1_000_000)))
                .isInstanceOf(TlException.class)
                .hasMessageContaining("nesting: expected at most 256");
    }

    private static byte[] tree(int depth) {
        int id = record("Tree").create(values(List.of())).constructorId();
        TlWriter writer = new TlWriter();
        for (int i = 1; i <= depth; i++) {
            writer.writeInt(id);
            writer.writeVectorHeader(i < depth ? 1 : 0);
        }
        return writer.toByteArray();
    }

    @Test
    void aConstructorThatHoldsItselfBareIsAnErrorToReadAndNoStackOverflow() {
        assertThatThrownBy(() -> record("Loop").read("readBare", new TlReader(schema, new byte[0])))
                .isInstanceOf(TlException.class)
                .hasMessageContaining("nesting");
    }

    @Test
    void itemsWithoutBytesAreLimited() {
        TlWriter writer = new TlWriter();
        writer.writeInt(Integer.MAX_VALUE);
        assertThatThrownBy(() -> record("Nothings").read("readBare", new TlReader(schema, writer.toByteArray())))
                .isInstanceOf(TlException.class)
                .hasMessage("vector: expected at most 4096 items, got 2147483647 at offset 0");
    }

    @Test
    void aGenericMethodAnswersAsTheCallThatItCarries() {
        TlMethod<?> call = (TlMethod<?>) record("IsThere").create(values());
        TlMethod<?> second = (TlMethod<?>) record("Second").create(values(call, call));
        TlMethod<?> outer = (TlMethod<?>) record("InvokeWithLayer").create(values(7, second));
        TlWriter writer = new TlWriter();
        writer.writeResult(true);
        assertThat(outer.readResult(new TlReader(schema, writer.toByteArray()))).isEqualTo(true);
        assertThat(schema.decode(outer.encode())).isEqualTo(outer);
    }

    @Test
    void aCallMustBeAMethod() {
        TlWriter writer = new TlWriter();
        writer.writeInt(record("InvokeWithLayer")
                .create(values(7, record("IsThere").create(values())))
                .constructorId());
        writer.writeInt(7);
        record("Nothing").create(values()).write(writer);
        assertThatThrownBy(() -> schema.decode(writer.toByteArray()))
                .isInstanceOf(TlException.class)
                .hasMessage("expected a method of Api, got a constructor at offset 8");
    }
}
