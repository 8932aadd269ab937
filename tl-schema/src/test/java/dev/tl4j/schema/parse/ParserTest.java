package dev.tl4j.schema.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.schema.ast.Argument;
import dev.tl4j.schema.ast.Condition;
import dev.tl4j.schema.ast.Declaration;
import dev.tl4j.schema.ast.DeclaredId;
import dev.tl4j.schema.ast.Document;
import dev.tl4j.schema.ast.LayerMark;
import dev.tl4j.schema.ast.Section;
import dev.tl4j.schema.ast.TypeExpression;
import dev.tl4j.schema.ast.TypeParameter;
import dev.tl4j.schema.source.Location;
import dev.tl4j.schema.source.Problems;
import dev.tl4j.schema.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
    private static Document parse(String text) {
        SourceText source = SourceText.of("a.tl", text);
        Problems problems = new Problems(List.of(source));
        Document document = Parser.parse(source, problems);
        assertThat(problems.sorted()).isEmpty();
        return document;
    }

    private static Declaration only(String text) {
        assertThat(parse(text).declarations()).hasSize(1);
        return parse(text).declarations().get(0);
    }

    private static Location at(int line, int column) {
        return new Location("a.tl", line, column);
    }

    private static TypeExpression named(String name, int column) {
        return new TypeExpression.Named(name, at(1, column));
    }

    private static TypeExpression typeOf(String type) {
        return ((Argument.Named) only("x a:" + type + " = X;").arguments().get(0)).type();
    }

    @Test
    void aDeclarationKnowsItsParts() {
        Declaration declaration = only("auth.a#1cb5c415 id:long = auth.B;");
        assertThat(declaration)
                .isEqualTo(new Declaration(
                        Section.TYPES,
                        "auth.a",
                        Optional.of(new DeclaredId(0x1cb5c415, at(1, 7))),
                        List.of(),
                        List.of(new Argument.Named("id", Optional.empty(), named("long", 20), at(1, 17))),
                        named("auth.B", 27),
                        "auth.a#1cb5c415 id:long = auth.B",
                        at(1, 1)));
    }

    @ParameterizedTest
    @CsvSource({"x#1 = X;, 1", "x#00000001 = X;, 1", "x#FfFfFfFf = X;, -1", "x#37c9330 = X;, 58495792"})
    void anIdHasUpToEightHexadecimalDigits(String text, int id) {
        assertThat(only(text).id()).map(DeclaredId::value).contains(id);
    }

    @Test
    void anIdMayBeLeftOut() {
        assertThat(only("x = X;").id()).isEmpty();
    }

    @Test
    void sectionsMayAlternate() {
        Document document = parse("a = A;\n---functions---\nb = A;\n---types---\nc = A;\n---functions---\nd = A;");
        assertThat(document.declarations())
                .extracting(Declaration::section)
                .containsExactly(Section.TYPES, Section.FUNCTIONS, Section.TYPES, Section.FUNCTIONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x#1 a:int b:Vector<int> = X;",
                "  x#1\ta:int\n\n b:Vector<int>\r\n = X ;",
                "// x\nx#1 /* a */ a:int b:Vector<int> = X; // y",
                "/* a\n * b */x#1 a:int/**/b:Vector<int> = X;/***/",
                "\uFEFFx#1 a:int b:Vector<int>\r= X;"
            })
    void blanksAndCommentsDoNotMatter(String text) {
        Declaration declaration = only(text);
        assertThat(declaration.text().replace(" ;", "")).isEqualTo("x#1 a:int b:Vector<int> = X");
        assertThat(declaration.arguments()).hasSize(2);
    }

    @Test
    void emptyDeclarationsAreNothing() {
        assertThat(parse(";;\n;").declarations()).isEmpty();
        assertThat(parse("").declarations()).isEmpty();
    }

    @Test
    void conditionsNameAFieldAndABit() {
        Declaration declaration = only("x f2:# a:f2.31?string b:f2.99999999999?X = X;");
        assertThat(declaration.arguments().get(0))
                .isEqualTo(new Argument.Named("f2", Optional.empty(), new TypeExpression.Nat(at(1, 6)), at(1, 3)));
        assertThat(declaration.arguments().get(1))
                .isEqualTo(new Argument.Named(
                        "a", Optional.of(new Condition("f2", 31, at(1, 10))), named("string", 16), at(1, 8)));
        assertThat(((Argument.Named) declaration.arguments().get(2)).condition())
                .map(Condition::bit)
                .contains(Integer.MAX_VALUE);
    }

    @Test
    void typesNest() {
        TypeExpression inner = new TypeExpression.Applied(named("Vector", 12), List.of(named("t", 19)), at(1, 12));
        assertThat(typeOf("Vector<Vector<t>>"))
                .isEqualTo(new TypeExpression.Applied(named("Vector", 5), List.of(inner), at(1, 5)));
    }

    @Test
    void percentMakesATypeBare() {
        assertThat(typeOf("%Message")).isEqualTo(new TypeExpression.Bare(named("Message", 6), at(1, 5)));
        assertThat(typeOf("vector<%Message>"))
                .isEqualTo(new TypeExpression.Applied(
                        named("vector", 5),
                        List.of(new TypeExpression.Bare(named("Message", 13), at(1, 12))),
                        at(1, 5)));
    }

    @Test
    void argumentsMayStandSideBySideInParentheses() {
        assertThat(typeOf("(vector a.b)"))
                .isEqualTo(new TypeExpression.Applied(named("vector", 6), List.of(named("a.b", 13)), at(1, 6)));
        assertThat(typeOf("((int))")).isEqualTo(named("int", 7));
    }

    @Test
    void argumentsMayBeSeparatedByCommas() {
        assertThat(typeOf("P<a,b>"))
                .isEqualTo(new TypeExpression.Applied(named("P", 5), List.of(named("a", 7), named("b", 9)), at(1, 5)));
    }

    @Test
    void exclamationMarksStandBeforeVariables() {
        Declaration declaration = only("x {X:Type} {n:#} q:!X = X;");
        assertThat(declaration.parameters())
                .containsExactly(new TypeParameter("X", "Type", at(1, 4)), new TypeParameter("n", "#", at(1, 13)));
        assertThat(((Argument.Named) declaration.arguments().get(0)).type())
                .isEqualTo(new TypeExpression.Exclaimed(named("X", 21), at(1, 20)));
    }

    @Test
    void vectorsOwnLineIsUnderstood() {
        Declaration vector = only("vector#1cb5c415 {t:Type} # [ t ] = Vector t;");
        Argument item = new Argument.Anonymous(named("t", 30), at(1, 30));
        assertThat(vector.arguments())
                .containsExactly(
                        new Argument.Anonymous(new TypeExpression.Nat(at(1, 26)), at(1, 26)),
                        new Argument.Repeated(OptionalInt.empty(), List.of(item), at(1, 28)));
        assertThat(vector.result())
                .isEqualTo(new TypeExpression.Applied(named("Vector", 36), List.of(named("t", 43)), at(1, 36)));
    }

    @Test
    void builtInsAreUnderstood() {
        assertThat(only("int ? = Int;").arguments()).containsExactly(new Argument.Opaque(at(1, 5)));
        assertThat(only("int128 4*[ int ] = Int128;").arguments())
                .containsExactly(new Argument.Repeated(
                        OptionalInt.of(4), List.of(new Argument.Anonymous(named("int", 12), at(1, 12))), at(1, 8)));
    }

    @Test
    void layersAreRead() {
        assertThat(parse("// LAYER 229\n//LAYER 7 \n").layers())
                .containsExactly(new LayerMark(229, at(1, 1)), new LayerMark(7, at(2, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"// layer 1", "// LAYER", "// LAYER x", "// LAYER 1 was better", "// LAYER 12345678901", "//"})
    void otherCommentsAreNoLayers(String comment) {
        assertThat(parse(comment).layers()).isEmpty();
    }

    @Test
    void aDeclarationMaySpanLines() {
        Declaration declaration = only("x#2\n  a:int\n  b:\n    Vector<\n int >\n  =\n  X;");
        assertThat(declaration.text()).isEqualTo("x#2 a:int b: Vector< int > = X");
        assertThat(declaration.arguments().get(1).location()).isEqualTo(at(3, 3));
    }

    @Test
    void aNameMayHaveSeveralNamespaces() {
        assertThat(only("adnl.message.query = adnl.Message;").name()).isEqualTo("adnl.message.query");
    }
}
