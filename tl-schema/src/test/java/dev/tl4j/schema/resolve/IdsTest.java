package dev.tl4j.schema.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tl4j.schema.BundledSchemas;
import dev.tl4j.schema.Reading;
import dev.tl4j.schema.SchemaReader;
import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.source.Problem;
import dev.tl4j.schema.source.Problem.Severity;
import dev.tl4j.schema.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final SchemaReader.Options STRICT = new SchemaReader.Options(Severity.ERROR);

    private static SchemaReader.Result strict(String name, String text) {
        return SchemaReader.read(List.of(SourceText.of(name, text)), STRICT);
    }

    private static String text(String bundled) {
        return BundledSchemas.open(bundled).orElseThrow().text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"telegram/api.tl", "telegram/api-228.tl", "mtproto.tl"})
    void everyIdIsTheCrc32OfItsDeclaration(String name) {
        SchemaReader.Result result = strict(name, text(name));
        assertThat(Reading.rendered(result)).isEmpty();
        assertThat(result.schema()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"telegram/api.tl", "telegram/api-228.tl"})
    void idsThatAreLeftOutAreComputed(String name) {
        Map<String, Integer> published = ids(text(name));
        Map<String, Integer> computed = ids(text(name).replaceAll("(?m)^([\\w.]+)#[0-9a-f]+", "$1"));
        assertThat(published).hasSizeGreaterThan(2400);
        assertThat(computed).isEqualTo(published);
    }

    private static Map<String, Integer> ids(String text) {
        Schema schema = strict("a.tl", text).schema().orElseThrow();
        Map<String, Integer> ids = new HashMap<>();
        schema.constructors().forEach(constructor -> ids.put(constructor.name().toString(), constructor.id()));
        schema.methods().forEach(method -> ids.put(method.name().toString(), method.id()));
        return ids;
    }

    @Test
    void theIdOfMessageIsLeftOutInItsSchema() {
        Schema schema = strict("mtproto.tl", text("mtproto.tl")).schema().orElseThrow();
        assertThat(schema.constructors())
                .filteredOn(constructor -> constructor.name().toString().equals("message"))
                .extracting(Combinator::id, Combinator::declaration)
                .containsExactly(
                        tuple(0x5bb8e511, "message#5bb8e511 msg_id:long seqno:int bytes:int body:Object = Message"));
    }

    @Test
    void theIdOfMsgContainerIsAKnownException() {
        String text = "message a:int = Message; msg_container#%s messages:vector<%%Message> = MessageContainer;";
        assertThat(Reading.problemLines(text.formatted("73f1f8dc"))).isEmpty();
        assertThat(Reading.problemLines(text.formatted("73f1f8dd")))
                .isEqualTo(
                        "a.tl:1:39: warning: id of msg_container: expected 29c1636d, the CRC-32 of the declaration, got 73f1f8dd");
    }

    @Test
    void aWrongIdIsAWarning() {
        SchemaReader.Result result = Reading.of("null#56730bcd = Null;");
        assertThat(Reading.rendered(result)).isEqualTo("""
                        a.tl:1:5: warning: id of null: expected 56730bcc, the CRC-32 of the declaration, got 56730bcd
                        null#56730bcd = Null;
                            ^""");
        assertThat(result.schema().orElseThrow().constructors().get(0).id()).isEqualTo(0x56730bcd);
    }

    @Test
    void aWrongIdIsAnErrorForWhoeverWantsIt() {
        SchemaReader.Result result = strict("a.tl", "null#56730bcd = Null;");
        assertThat(result.problems()).extracting(Problem::severity).containsExactly(Severity.ERROR);
        assertThat(result.schema()).isEmpty();
    }

    /** Published ids; spaces and parentheses do not matter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "inputPhoto#3bb3b94a id:long access_hash:long file_reference:bytes = InputPhoto;",
                "inputPhoto#3bb3b94a id : long access_hash:(long)\n\tfile_reference:bytes=InputPhoto;",
                "inputPhoto#3bb3b94a id:long access_hash:long file_reference:string = InputPhoto;",
                "inputPhoto id:long access_hash:long file_reference:bytes = InputPhoto;",
            })
    void theIdDoesNotDependOnHowTheLineIsSetOut(String text) {
        assertThat(id(text)).isEqualTo(0x3bb3b94a);
    }

    @Test
    void optionalTrueDoesNotCount() {
        Schema with = Reading.schema("x flags:# a:flags.0?true b:flags.1?true c:flags.2?int = X;");
        Schema without = Reading.schema("x flags:# c:flags.2?int = X;");
        assertThat(with.constructors().get(0).id())
                .isEqualTo(without.constructors().get(0).id());
    }

    @Test
    void bytesCountAsStringExceptInAVector() {
        assertThat(id("x a:bytes b:Vector<int> = X;")).isEqualTo(id("x a:string b:Vector<int> = X;"));
        assertThat(id("x f:# a:f.0?bytes = X;")).isEqualTo(id("x f:# a:f.0?string = X;"));
        assertThat(id("x a:Vector<bytes> = X;")).isNotEqualTo(id("x a:Vector<string> = X;"));
    }

    private static int id(String text) {
        return Reading.schema(text).constructors().get(0).id();
    }

    /** TON's ids, as its lite servers answer to them: nothing is read differently where bytes has a declaration of its own. */
    @Test
    void aSchemaThatDeclaresBytesHasPlainIds() {
        Schema schema = Reading.schema("""
                string ? = String;
                bytes data:string = Bytes;
                true = True;
                vector {t:Type} # [ t ] = Vector t;
                int256 8*[ int ] = Int256;
                tonNode.blockIdExt workchain:int shard:long seqno:int root_hash:int256 file_hash:int256 = tonNode.BlockIdExt;
                liteServer.transactionId3 account:int256 lt:long = liteServer.TransactionId3;
                adnl.message.query query_id:int256 query:bytes = adnl.Message;
                liteServer.blockTransactions ids:(vector tonNode.blockIdExt) proof:bytes = liteServer.BlockTransactions;
                ---functions---
                liteServer.query data:bytes = Object;
                liteServer.listBlockTransactions id:tonNode.blockIdExt mode:# count:# after:mode.7?liteServer.transactionId3 reverse_order:mode.6?true want_proof:mode.5?true = liteServer.BlockTransactions;
                """);
        assertThat(schema.constructor(Name.of("adnl.message.query"))
                        .orElseThrow()
                        .id())
                .isEqualTo(0xb48bf97a);
        assertThat(schema.methods()).extracting(Combinator::id).containsExactly(0x798c06df, 0xadfcc7da);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null#56730bcc = Null; nil#56730bcc = Null; | id 56730bcc of nil is taken by null at a.tl:1:1",
                "x#1cb5c415 = X; | id 1cb5c415 of x is that of the built-in vector",
                "x#997275b5 = X; | id 997275b5 of x is that of the built-in boolTrue",
                "x#bc799737 = X; | id bc799737 of x is that of the built-in boolFalse",
                "x#7 = X; ---functions--- f#7 = X; | id 00000007 of f is taken by x at a.tl:1:1",
            })
    void anIdBelongsToOneCombinator(String text, String problem) {
        assertThat(Reading.of(text).problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::message)
                .containsExactly(problem);
    }

    @Test
    void aComputedIdMayBeTakenToo() {
        int taken = id("x = X;");
        assertThat(Reading.problemLines("f#%08x = X; x = X;".formatted(taken)))
                .endsWith("a.tl:1:17: error: id %08x of x is taken by f at a.tl:1:1".formatted(taken));
    }
}
