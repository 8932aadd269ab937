package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.TlWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Excluded constructors and methods that arrive all the same, wherever a value can arrive: the failure says that they are excluded. */
class ExcludedTest {
    private static final String SCHEMA = """
            plainText text:string = Text;
            boldText text:Text = Text;
            photo text:Text = Photo;
            line text:Text = Line;
            other = Other;
            holder one:Object = Holder;
            holders many:Vector<Object> = Holders;
            texts many:Vector<Text> = Texts;
            ---functions---
            acme.getText = Text;
            acme.getTexts = Vector<Text>;
            acme.getLine = Line;
            acme.logOut = Bool;
            wrap {X:Type} query:!X = X;
            """;

    @TempDir
    private static Path folder;

    private static ClassLoader whole;
    private static ClassLoader without;
    private static TlSchema schema;
    private static byte[] bold;
    private static byte[] other;

    @BeforeAll
    static void generate() throws ReflectiveOperationException {
        whole = load("whole", "");
        without = load("without", ", exclude = {\"boldText\", \"Other\", \"acme.logOut\"}");
        schema =
                (TlSchema) without.loadClass("com.acme.Api").getMethod("schema").invoke(null);
        bold = all("BoldText", all("PlainText", "a")).encode();
        other = all("Other").encode();
    }

    private static ClassLoader load(String name, String more) {
        return new Project(folder.resolve(name))
                .file("tl/x.tl", SCHEMA)
                .annotate("com.acme", "schema = \"x.tl\", name = \"Api\"" + more)
                .build()
                .orFail()
                .load();
    }

    /** An object of the whole schema. */
    private static TlObject all(String record, Object... values) {
        return GeneratedRecord.named(whole, "com.acme." + record).create(List.of(values));
    }

    private static TlMethod<?> method(String record, Object... values) {
        return (TlMethod<?>)
                GeneratedRecord.named(without, "com.acme." + record).create(List.of(values));
    }

    private static void fails(byte[] bytes, String message) {
        assertThatThrownBy(() -> schema.decode(bytes))
                .isInstanceOf(TlException.class)
                .hasMessage(message);
    }

    private static void fails(TlMethod<?> method, byte[] answer, String message) {
        assertThatThrownBy(() -> schema.decodeResult(method, Bytes.of(answer)))
                .isInstanceOf(TlException.class)
                .hasMessage(message);
    }

    @Test
    void byItself() {
        fails(bold, "expected a value of Api, got boldText, which is excluded from Api at offset 0");
        fails(other, "expected a value of Api, got other, which is excluded from Api at offset 0");
    }

    @Test
    void aMethod() {
        fails(
                all("acme.LogOut").encode(),
                "expected a value of Api, got acme.logOut, which is excluded from Api at offset 0");
    }

    @Test
    void inAUnion() {
        fails(
                all("Photo", all("BoldText", all("PlainText", "a"))).encode(),
                "expected Text, got boldText, which is excluded from Api at offset 4, in photo.text");
    }

    @Test
    void inAVector() {
        fails(
                all("Texts", List.of(all("PlainText", "a"), all("BoldText", all("PlainText", "b"))))
                        .encode(),
                "expected Text, got boldText, which is excluded from Api at offset 20, in texts.many[1]");
    }

    @Test
    void asObject() {
        fails(
                all("Holder", all("Other")).encode(),
                "expected a value of Api, got other, which is excluded from Api at offset 4, in holder.one");
    }

    @Test
    void inAVectorOfObjects() {
        fails(
                all("Holders", List.of(all("PlainText", "a"), all("Other"))).encode(),
                "expected a value of Api, got other, which is excluded from Api at offset 20, in holders.many[1]");
    }

    @Test
    void whereAMethodIsExpected() {
        fails(
                all("Wrap", all("acme.LogOut")).encode(),
                "expected a value of Api, got acme.logOut, which is excluded from Api at offset 4, in wrap.query");
    }

    @Test
    void whereATypeOfOneConstructorIsExpected() {
        fails(method("acme.GetLine"), other, "expected line, got other, which is excluded from Api at offset 0");
    }

    @Test
    void asAResult() {
        fails(method("acme.GetText"), bold, "expected Text, got boldText, which is excluded from Api at offset 0");
        TlWriter texts = new TlWriter();
        texts.writeInt(0x1cb5c415);
        texts.writeInt(1);
        texts.writeRaw(bold, 0, bold.length);
        fails(
                method("acme.GetTexts"),
                texts.toByteArray(),
                "expected Text, got boldText, which is excluded from Api at offset 8, in [0]");
    }

    @Test
    void asTheResultOfACallInACall() {
        fails(
                method("Wrap", method("acme.GetText")),
                bold,
                "expected Text, got boldText, which is excluded from Api at offset 0");
    }

    @Test
    void whatIsUnknownIsStillUnknown() {
        fails(new byte[] {1, 2, 3, 4}, "expected a value of Api, got the unknown id #04030201 at offset 0");
        assertThat(schema.decode(all("PlainText", "a").encode()))
                .isEqualTo(GeneratedRecord.named(without, "com.acme.PlainText").create(List.of("a")));
    }
}
