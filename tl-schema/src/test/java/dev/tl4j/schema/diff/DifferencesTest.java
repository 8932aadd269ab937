package dev.tl4j.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.schema.Reading;
import dev.tl4j.schema.model.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of difference in a pair that differs in nothing else. Ids follow from declarations, and are left out here. */
class DifferencesTest {
    private static final String COMMON = "true = True; single s:int = Single; many1 = Many; many2 = Many;\n";

    private static Arguments pair(String title, String old, String now, String... expected) {
        return Arguments.of(title, old, now, List.of(expected));
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                pair("required", "a x:int", "a x:int y:long", "FIELD_ADDED y '' 'long' RUNTIME"),
                pair(
                        "optional",
                        "a flags:# x:int",
                        "a flags:# x:int y:flags.3?Vector<long>",
                        "FIELD_ADDED y '' 'flags.3?Vector<long>' SHAPE"),
                pair(
                        "flag",
                        "a flags:# x:int",
                        "a flags:# t:flags.0?true x:int",
                        "FIELD_ADDED t '' 'flags.0?true' SHAPE"),
                pair("first", "a", "a x:int", "FIELD_ADDED x '' 'int' SOURCE"),
                pair(
                        "first, optional",
                        "a flags:#",
                        "a flags:# x:flags.0?int",
                        "FIELD_ADDED x '' 'flags.0?int' SOURCE"),
                pair(
                        "a first bit brings its word",
                        "a x:int",
                        "a f:# x:int t:f.0?true",
                        "FIELD_ADDED f '' '#' NONE",
                        "FIELD_ADDED t '' 'f.0?true' SHAPE"),
                pair(
                        "the last bit takes its word along",
                        "a f:# x:int t:f.0?true",
                        "a x:int",
                        "FIELD_REMOVED t 'f.0?true' '' SOURCE",
                        "FIELD_REMOVED f '#' '' NONE"),
                pair(
                        "a word that was an int comes into use",
                        "a f:# x:int",
                        "a f:# x:int t:f.0?true",
                        "FIELD_TYPE f 'int' '#' SOURCE",
                        "FIELD_ADDED t '' 'f.0?true' SHAPE"),
                pair(
                        "a word goes out of use",
                        "a f:# x:int t:f.0?true",
                        "a f:# x:int",
                        "FIELD_TYPE f '#' 'int' RUNTIME",
                        "FIELD_REMOVED t 'f.0?true' '' SOURCE"),
                pair("gone", "a x:int y:long", "a x:int", "FIELD_REMOVED y 'long' '' SOURCE"),
                pair("all gone", "a x:int", "a", "FIELD_REMOVED x 'int' '' SOURCE"),
                pair("renamed", "a x:int y:long z:int", "a x:int why:long z:int", "FIELD_RENAMED y 'y' 'why' SOURCE"),
                pair(
                        "renamed behind another that came",
                        "a x:int y:long",
                        "a x:int s:string why:long",
                        "FIELD_ADDED s '' 'string' RUNTIME",
                        "FIELD_RENAMED y 'y' 'why' SOURCE"),
                pair(
                        "not renamed: elsewhere",
                        "a x:long y:int",
                        "a y:int why:long",
                        "FIELD_ADDED why '' 'long' RUNTIME",
                        "FIELD_REMOVED x 'long' '' SOURCE"),
                pair(
                        "not renamed: another type",
                        "a x:long",
                        "a y:int",
                        "FIELD_ADDED y '' 'int' RUNTIME",
                        "FIELD_REMOVED x 'long' '' SOURCE"),
                pair(
                        "not renamed: two candidates",
                        "a x:long",
                        "a y:long z:long",
                        "FIELD_ADDED y '' 'long' RUNTIME",
                        "FIELD_ADDED z '' 'long' RUNTIME",
                        "FIELD_REMOVED x 'long' '' SOURCE"));
    }

    static Stream<Arguments> types() {
        return Stream.of(
                pair("another type", "a x:int", "a x:long", "FIELD_TYPE x 'int' 'long' SOURCE"),
                pair(
                        "another item",
                        "a x:Vector<int>",
                        "a x:Vector<long>",
                        "FIELD_TYPE x 'Vector<int>' 'Vector<long>' SOURCE"),
                pair(
                        "bare vector",
                        "a x:Vector<int>",
                        "a x:vector<int>",
                        "FIELD_TYPE x 'Vector<int>' 'vector<int>' NONE"),
                pair(
                        "bare items",
                        "a x:Vector<Single>",
                        "a x:Vector<single>",
                        "FIELD_TYPE x 'Vector<Single>' 'Vector<single>' NONE"),
                pair("bare constructor", "a x:Single", "a x:single", "FIELD_TYPE x 'Single' 'single' NONE"),
                pair("one of many", "a x:Many", "a x:many1", "FIELD_TYPE x 'Many' 'many1' SOURCE"),
                pair(
                        "boxed true",
                        "a f:# k:f.9?true x:f.0?true",
                        "a f:# k:f.9?true x:f.0?True",
                        "FIELD_TYPE x 'true' 'True' SOURCE"),
                pair(
                        "flag to Bool",
                        "a f:# k:f.9?true x:f.0?true",
                        "a f:# k:f.9?true x:f.0?Bool",
                        "FIELD_TYPE x 'true' 'Bool' SOURCE"),
                pair(
                        "flag to required Bool",
                        "a f:# k:f.9?true x:f.0?true",
                        "a f:# k:f.9?true x:Bool",
                        "FIELD_TYPE x 'true' 'Bool' NONE",
                        "FIELD_CONDITION x 'f.0' 'always there' RUNTIME"),
                pair(
                        "required Bool to flag",
                        "a f:# k:f.9?true x:Bool",
                        "a f:# k:f.9?true x:f.0?true",
                        "FIELD_TYPE x 'Bool' 'true' NONE",
                        "FIELD_CONDITION x 'always there' 'f.0' NONE"));
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                pair(
                        "a string may be null",
                        "a f:# k:f.9?true x:string",
                        "a f:# k:f.9?true x:f.0?string",
                        "FIELD_CONDITION x 'always there' 'f.0' RUNTIME"),
                pair(
                        "an int is boxed",
                        "a f:# k:f.9?true x:int",
                        "a f:# k:f.9?true x:f.0?int",
                        "FIELD_CONDITION x 'always there' 'f.0' SOURCE"),
                pair(
                        "a Bool is boxed",
                        "a f:# k:f.9?true x:Bool",
                        "a f:# k:f.9?true x:f.0?Bool",
                        "FIELD_CONDITION x 'always there' 'f.0' SOURCE"),
                pair(
                        "a string is needed",
                        "a f:# k:f.9?true x:f.0?string",
                        "a f:# k:f.9?true x:string",
                        "FIELD_CONDITION x 'f.0' 'always there' RUNTIME"),
                pair(
                        "a double is unboxed",
                        "a f:# k:f.9?true x:f.0?double",
                        "a f:# k:f.9?true x:double",
                        "FIELD_CONDITION x 'f.0' 'always there' SOURCE"),
                pair(
                        "another bit",
                        "a f:# k:f.9?true x:f.0?int",
                        "a f:# k:f.9?true x:f.1?int",
                        "FIELD_BIT x 'f.0' 'f.1' NONE"),
                pair(
                        "another word",
                        "a f:# g:# k:f.9?true l:g.9?true x:f.0?int",
                        "a f:# g:# k:f.9?true l:g.9?true x:g.0?int",
                        "FIELD_BIT x 'f.0' 'g.0' NONE"));
    }

    static Stream<Arguments> groups() {
        String xy = "a f:# x:f.0?int y:f.0?int";
        return Stream.of(
                pair(
                        "a value joins",
                        "a f:# x:f.0?int",
                        xy,
                        "FIELD_ADDED y '' 'f.0?int' SHAPE",
                        "FLAG_GROUP f.0 'x' 'x y' RUNTIME"),
                pair(
                        "a value joins a flag",
                        "a f:# x:f.0?true",
                        "a f:# x:f.0?true y:f.0?int",
                        "FIELD_ADDED y '' 'f.0?int' SHAPE",
                        "FLAG_GROUP f.0 'x' 'x y' RUNTIME"),
                pair(
                        "a flag joins a value and follows from it",
                        "a f:# x:f.0?int",
                        "a f:# x:f.0?int y:f.0?true",
                        "FIELD_ADDED y '' 'f.0?true' SHAPE"),
                pair(
                        "a flag joins a flag",
                        "a f:# x:f.0?true",
                        "a f:# x:f.0?true y:f.0?true",
                        "FIELD_ADDED y '' 'f.0?true' SHAPE",
                        "FLAG_GROUP f.0 'x' 'x y' RUNTIME"),
                pair(
                        "two bits become one",
                        "a f:# x:f.0?int y:f.1?int",
                        xy,
                        "FIELD_BIT y 'f.1' 'f.0' NONE",
                        "FLAG_GROUP f.0 'x' 'x y' RUNTIME"),
                pair(
                        "a required field joins",
                        "a f:# x:f.0?string y:string",
                        "a f:# x:f.0?string y:f.0?string",
                        "FIELD_CONDITION y 'always there' 'f.0' RUNTIME",
                        "FLAG_GROUP f.0 'x' 'x y' RUNTIME"),
                pair("one bit becomes two", xy, "a f:# x:f.0?int y:f.1?int", "FIELD_BIT y 'f.0' 'f.1' NONE"),
                pair(
                        "both move",
                        xy,
                        "a f:# x:f.5?int y:f.5?int",
                        "FIELD_BIT x 'f.0' 'f.5' NONE",
                        "FIELD_BIT y 'f.0' 'f.5' NONE"),
                pair(
                        "a group comes",
                        "a f:# k:f.9?true z:int",
                        "a f:# k:f.9?true z:int x:f.0?int y:f.0?int",
                        "FIELD_ADDED x '' 'f.0?int' SHAPE",
                        "FIELD_ADDED y '' 'f.0?int' SHAPE"));
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                pair("types tell them apart", "a x:int y:string", "a y:string x:int", "FIELD_ORDER  'x y' 'y x' SHAPE"),
                pair("types are the same", "a x:int y:int", "a y:int x:int", "FIELD_ORDER  'x y' 'y x' RUNTIME"),
                pair(
                        "types are the same to Java",
                        "a x:Single y:single",
                        "a y:single x:Single",
                        "FIELD_ORDER  'x y' 'y x' RUNTIME"),
                pair(
                        "and one more comes",
                        "a x:int y:int",
                        "a y:int z:int x:int",
                        "FIELD_ADDED z '' 'int' RUNTIME",
                        "FIELD_ORDER  'x y' 'y x' SHAPE"),
                pair(
                        "only a flag word moves",
                        "a f:# x:int t:f.0?true",
                        "a x:int f:# t:f.0?true",
                        "FIELD_ORDER  'f x t' 'x f t' NONE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"fields", "types", "conditions", "groups", "orders"})
    void aFieldDiffers(String title, String old, String now, List<String> expected) {
        assertThat(differences(old + " = A;", now + " = A;"))
                .containsExactlyElementsOf(prefixed("CONSTRUCTOR a ", expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"fields", "types", "conditions", "groups", "orders"})
    void aFieldOfAMethodDiffers(String title, String old, String now, List<String> expected) {
        assertThat(differences("---functions--- " + old + " = Many;", "---functions--- " + now + " = Many;"))
                .containsExactlyElementsOf(prefixed("METHOD a ", expected));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource
    void aResultDiffers(String old, String now, String impact) {
        assertThat(differences("---functions--- a x:int = " + old + ";", "---functions--- a x:int = " + now + ";"))
                .containsExactly("METHOD a RESULT  '" + old + "' '" + now + "' " + impact);
    }

    static Stream<Arguments> aResultDiffers() {
        return Stream.of(
                Arguments.of("Many", "Single", "SOURCE"),
                Arguments.of("Bool", "Single", "SOURCE"),
                Arguments.of("Vector<int>", "Vector<long>", "SOURCE"),
                Arguments.of("Vector<Single>", "Vector<single>", "NONE"));
    }

    @Test
    void typeParametersDiffer() {
        assertThat(differences("---functions--- a {X:Type} q:!X = X;", "---functions--- a {Y:Type} q:!Y = Y;"))
                .containsExactly(
                        "METHOD a TYPE_PARAMETERS  'X' 'Y' SOURCE",
                        "METHOD a RESULT  'X' 'Y' SOURCE",
                        "METHOD a FIELD_TYPE q 'X' 'Y' SOURCE");
    }

    @Test
    void theIdDiffersAlone() {
        assertThat(all("a#11 x:int = A;", "a#22 x:int = A;"))
                .containsExactly("CONSTRUCTOR a ID  '00000011' '00000022' NONE");
    }

    @Test
    void aConstructorMovesToAnotherType() {
        assertThat(differences("a = A; b = A; c = B; d = B;", "a = A; b = B; c = B; d = B; e = A;"))
                .containsExactly(
                        "CONSTRUCTOR b RESULT  'A' 'B' SOURCE",
                        "TYPE A CONSTRUCTOR_ADDED e '' '' SHAPE",
                        "TYPE A CONSTRUCTOR_REMOVED b '' '' SOURCE",
                        "TYPE B CONSTRUCTOR_ADDED b '' '' SHAPE");
    }

    @Test
    void aTypeGainsItsSecondConstructor() {
        assertThat(differences("a = A; u x:A = U;", "a = A; b = A; u x:A = U;"))
                .containsExactly("TYPE A UNION_BEGAN  'a' 'a, b' SOURCE");
    }

    @Test
    void aTypeIsLeftWithOneConstructor() {
        assertThat(differences("a = A; b = A; u x:A = U;", "b = A; u x:A = U;"))
                .containsExactly("TYPE A UNION_ENDED  'a, b' 'b' SOURCE");
    }

    @Test
    void aTypesOnlyConstructorIsAnother() {
        assertThat(differences("a = A;", "b = A;"))
                .containsExactly(
                        "TYPE A CONSTRUCTOR_ADDED b '' '' SOURCE", "TYPE A CONSTRUCTOR_REMOVED a '' '' SOURCE");
    }

    @Test
    void aUnionGainsAndLosesConstructors() {
        assertThat(differences("a = A; b = A; c = A;", "a = A; d = A; c = A;"))
                .containsExactly("TYPE A CONSTRUCTOR_ADDED d '' '' SHAPE", "TYPE A CONSTRUCTOR_REMOVED b '' '' SOURCE");
    }

    @Test
    void aSharedFieldVanishesWithAConstructorThatLacksIt() {
        assertThat(differences("a x:int = A; b x:int = A;", "a x:int = A; b x:int = A; c = A;"))
                .containsExactly(
                        "TYPE A CONSTRUCTOR_ADDED c '' '' SHAPE", "TYPE A SHARED_FIELD_REMOVED x 'int' '' SOURCE");
    }

    @Test
    void aSharedFieldVanishesWhenOneIsBoxed() {
        assertThat(differences(
                        "a f:# k:f.9?true x:int = A; b x:int = A;", "a f:# k:f.9?true x:f.0?int = A; b x:int = A;"))
                .containsExactly(
                        "CONSTRUCTOR a FIELD_CONDITION x 'always there' 'f.0' SOURCE",
                        "TYPE A SHARED_FIELD_REMOVED x 'int' '' SOURCE");
    }

    @Test
    void aSharedFieldMayBecomeNull() {
        String required = "a f:# x:string = A; b x:string = A;";
        String optional = "a f:# x:f.0?string = A; b x:string = A;";
        assertThat(differences(required, optional))
                .contains("TYPE A SHARED_FIELD_TYPE x 'string' 'string or nothing' RUNTIME");
        assertThat(differences(optional, required))
                .contains("TYPE A SHARED_FIELD_TYPE x 'string or nothing' 'string' NONE");
    }

    @Test
    void aSharedFieldAppears() {
        assertThat(differences("a x:int = A; b y:long = A;", "a x:int = A; b y:long x:int = A;"))
                .containsExactly(
                        "CONSTRUCTOR b FIELD_ADDED x '' 'int' RUNTIME", "TYPE A SHARED_FIELD_ADDED x '' 'int' NONE");
    }

    @Test
    void aSharedFieldHasAnotherType() {
        assertThat(differences("a x:int = A; b x:int = A;", "a x:long = A; b x:long = A;"))
                .containsExactly(
                        "CONSTRUCTOR a FIELD_TYPE x 'int' 'long' SOURCE",
                        "CONSTRUCTOR b FIELD_TYPE x 'int' 'long' SOURCE",
                        "TYPE A SHARED_FIELD_TYPE x 'int' 'long' SOURCE");
    }

    @Test
    void aSharedFieldKeepsItsTypeWhenThatBecomesAUnion() {
        String users = "a x:U = A; b x:U = A; ";
        assertThat(differences(users + "u = U;", users + "u = U; v = U;"))
                .containsExactly("TYPE U UNION_BEGAN  'u' 'u, v' SOURCE");
    }

    private static List<String> prefixed(String prefix, List<String> lines) {
        return lines.stream().map(prefix::concat).toList();
    }

    /** All but the ids, which almost every difference brings with it. */
    private static List<String> differences(String old, String now) {
        return all(old, now).stream().filter(line -> !line.contains(" ID ")).toList();
    }

    private static List<String> all(String old, String now) {
        return SchemaDiff.between(schema(old), schema(now)).changes().stream()
                .flatMap(change -> change.differences().stream().map(difference -> line(change, difference)))
                .toList();
    }

    private static String line(Change change, Difference difference) {
        assertThat(difference.reason()).isNotBlank().doesNotContain("\n");
        return String.join(
                " ",
                Arrays.asList(
                        change.subject().name(),
                        change.name().toString(),
                        difference.aspect().name(),
                        difference.name(),
                        "'" + difference.before() + "'",
                        "'" + difference.after() + "'",
                        difference.impact().name()));
    }

    /** Warnings do not matter: the ids of these schemas may be anything. */
    private static Schema schema(String text) {
        return Reading.of(COMMON + text)
                .schema()
                .orElseThrow(() -> new AssertionError(Reading.problems(COMMON + text)));
    }
}
