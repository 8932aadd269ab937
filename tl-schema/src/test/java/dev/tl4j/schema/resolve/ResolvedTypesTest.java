package dev.tl4j.schema.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.schema.Reading;
import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Field;
import dev.tl4j.schema.model.Field.FlagBit;
import dev.tl4j.schema.model.Field.FlagWord;
import dev.tl4j.schema.model.Field.Value;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import dev.tl4j.schema.model.Type;
import dev.tl4j.schema.model.TypeRef;
import dev.tl4j.schema.model.TypeRef.Bare;
import dev.tl4j.schema.model.TypeRef.Boxed;
import dev.tl4j.schema.model.TypeRef.Primitive;
import dev.tl4j.schema.model.TypeRef.Vector;
import dev.tl4j.schema.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResolvedTypesTest {
    private static final String DECLARED = "true = True; message = Message; auth.sentCode a:int = auth.SentCode;\n";

    private static Schema schema(String text) {
        return Reading.schema(DECLARED + text);
    }

    private static Arguments field(String type, TypeRef expected) {
        return Arguments.of(type, expected);
    }

    static Stream<Arguments> fieldTypes() {
        Bare message = new Bare(Name.of("message"));
        return Stream.of(
                field("int", Primitive.INT),
                field("long", Primitive.LONG),
                field("double", Primitive.DOUBLE),
                field("string", Primitive.STRING),
                field("bytes", Primitive.BYTES),
                field("int128", Primitive.INT128),
                field("int256", Primitive.INT256),
                field("Bool", new TypeRef.Bool()),
                field("Object", new TypeRef.AnyObject()),
                field("True", new Boxed(Name.of("True"))),
                field("true", new Bare(Name.of("true"))),
                field("Vector<true>", new Vector(new Bare(Name.of("true")), true)),
                field("Message", new Boxed(Name.of("Message"))),
                field("auth.SentCode", new Boxed(new Name("auth", "SentCode"))),
                field("auth.sentCode", new Bare(new Name("auth", "sentCode"))),
                field("message", message),
                field("%Message", message),
                field("(%Message)", message),
                field("Vector<int>", new Vector(Primitive.INT, true)),
                field("vector<int>", new Vector(Primitive.INT, false)),
                field("%Vector<int>", new Vector(Primitive.INT, false)),
                field("(%Vector int)", new Vector(Primitive.INT, false)),
                field("(Vector int)", new Vector(Primitive.INT, true)),
                field("(vector message)", new Vector(message, false)),
                field("vector<%Message>", new Vector(message, false)),
                field("Vector<Vector<Bool>>", new Vector(new Vector(new TypeRef.Bool(), true), true)),
                field("(Vector (vector bytes))", new Vector(new Vector(Primitive.BYTES, false), true)));
    }

    @ParameterizedTest
    @MethodSource("fieldTypes")
    void aFieldHasItsType(String type, TypeRef expected) {
        Constructor constructor =
                schema("x a:%s = X;".formatted(type)).constructor(Name.of("x")).orElseThrow();
        assertThat(constructor.fields())
                .containsExactly(new Value("a", Optional.empty(), expected, new Location("a.tl", 2, 3)));
    }

    @ParameterizedTest
    @MethodSource("fieldTypes")
    void anOptionalFieldHasTheSameTypeExceptForTrue(String type, TypeRef expected) {
        TypeRef optional = type.equals("true") ? new TypeRef.True() : expected;
        Constructor constructor = schema("x f:# a:f.31?%s = X;".formatted(type))
                .constructor(Name.of("x"))
                .orElseThrow();
        assertThat(constructor.fields())
                .containsExactly(
                        new FlagWord("f", new Location("a.tl", 2, 3)),
                        new Value("a", Optional.of(new FlagBit("f", 31)), optional, new Location("a.tl", 2, 7)));
    }

    @Test
    void optionalTrueNeedsNoDeclaration() {
        Constructor constructor =
                Reading.schema("x flags:# a:flags.0?true = X;").constructors().get(0);
        assertThat(((Value) constructor.fields().get(1)).type()).isEqualTo(new TypeRef.True());
    }

    @Test
    void aHashThatNoConditionRefersToIsANumberUnlessItIsNamedLikeFlags() {
        Constructor constructor = Reading.schema("x flags:# flags2:# mode:# count:# a:mode.0?int = X;")
                .constructors()
                .get(0);
        assertThat(constructor.fields())
                .filteredOn(FlagWord.class::isInstance)
                .extracting(Field::name)
                .containsExactly("flags", "flags2", "mode");
        assertThat(constructor.fields().get(3))
                .isEqualTo(new Value("count", Optional.empty(), Primitive.INT, new Location("a.tl", 1, 27)));
    }

    @Test
    void aTypeHasAllItsConstructorsInOrder() {
        Schema schema = Reading.schema("b = X; a = Y; c = X;");
        assertThat(schema.types().keySet()).containsExactly(Name.of("X"), Name.of("Y"));
        Type type = schema.type(Name.of("X")).orElseThrow();
        assertThat(type.constructors()).extracting(Constructor::name).containsExactly(Name.of("b"), Name.of("c"));
    }

    @Test
    void aTypeMayBeUsedBeforeItIsDeclared() {
        assertThat(Reading.schema("x a:Y = X; y = Y;").constructors()).hasSize(2);
    }

    @Test
    void aMethodHasAResult() {
        Method method = schema("---functions---\nauth.sendCode phone:string = auth.SentCode;")
                .method(Name.of("auth.sendCode"))
                .orElseThrow();
        assertThat(method.result()).isEqualTo(new Boxed(Name.of("auth.SentCode")));
        assertThat(method.typeParameters()).isEmpty();
        assertThat(method.location()).isEqualTo(new Location("a.tl", 3, 1));
    }

    static Stream<Arguments> results() {
        return Stream.of(
                field("Bool", new TypeRef.Bool()),
                field("Object", new TypeRef.AnyObject()),
                field("Vector<int>", new Vector(Primitive.INT, true)),
                field("Vector t", new Vector(new Boxed(Name.of("T")), true)),
                field("Message", new Boxed(Name.of("Message"))));
    }

    @ParameterizedTest
    @MethodSource("results")
    void aResultIsBoxed(String type, TypeRef expected) {
        String text = "t = T;\n---functions---\nf = %s;".formatted(type.replace("Vector t", "Vector T"));
        assertThat(schema(text).methods().get(0).result()).isEqualTo(expected);
    }

    @Test
    void aMethodMayCarryAnother() {
        Method method = Reading.schema("---functions---\ninvokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;")
                .methods()
                .get(0);
        assertThat(method.id()).isEqualTo(0xda9b0d0d);
        assertThat(method.typeParameters()).containsExactly("X");
        assertThat(method.result()).isEqualTo(new TypeRef.Variable("X"));
        assertThat(method.fields().get(1))
                .isEqualTo(
                        new Value("query", Optional.empty(), new TypeRef.Variable("X"), new Location("a.tl", 2, 45)));
    }

    @Test
    void objectMayHaveConstructorsOfItsOwn() {
        Schema schema = Reading.schema("gzip_packed#3072cfa1 packed_data:bytes = Object;");
        assertThat(schema.type(Name.of("Object")).orElseThrow().constructors()).hasSize(1);
    }

    @Test
    void whatTheLanguageDefinesIsNoPartOfTheModel() {
        Schema schema = Reading.schema("""
                int#a8509bda ? = Int;
                long ? = Long;
                double ? = Double;
                string ? = String;
                bytes = Bytes;
                int128 4*[ int ] = Int128;
                int256 8*[ int ] = Int256;
                object ? = Object;
                function ? = Function;
                boolFalse#bc799737 = Bool;
                boolTrue = Bool;
                vector#1cb5c415 {t:Type} # [ t ] = Vector t;
                true#3fedd339 = True;
                error#c4b9f9bb code:int text:string = Error;
                null#56730bcc = Null;
                """);
        assertThat(schema.constructors())
                .extracting(Constructor::name)
                .containsExactly(Name.of("true"), Name.of("error"), Name.of("null"));
        assertThat(schema.types().keySet()).containsExactly(Name.of("True"), Name.of("Error"), Name.of("Null"));
    }

    @Test
    void aDeclarationIsKeptOnOneLineWithItsId() {
        Schema schema = Reading.schema("error#c4b9f9bb  code:int // why\n text:string =\tError ;\nnull=Null;");
        assertThat(schema.constructors())
                .extracting(Constructor::declaration)
                .containsExactly("error#c4b9f9bb code:int text:string = Error", "null#56730bcc=Null");
    }

    @Test
    void everyTypeReadsAsItIsWritten() {
        assertThat(List.of(new Vector(new Bare(Name.of("a.b")), false), new Vector(Primitive.INT128, true)))
                .map(TypeRef::toString)
                .containsExactly("vector<a.b>", "Vector<int128>");
    }
}
