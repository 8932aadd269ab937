package dev.tl4j.schema.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.schema.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolveErrorsTest {
    @Test
    void everyMistakeIsReportedAtOnceInTheOrderOfTheText() {
        assertThat(Reading.problems("""
                                inputUser user_id:lng access_hash:long = InputUser;
                                message flags:# from:flags.32?InputUsr\tto:InputPeer = Message;
                                ---functions---
                                getMessages ids:Vector<int,long> = Vector<Mesage>;
                                """)).isEqualTo("""
                        a.tl:1:19: error: unknown constructor lng, did you mean long?
                        inputUser user_id:lng access_hash:long = InputUser;
                                          ^
                        a.tl:2:22: error: condition on flags: expected a bit from 0 to 31, got 32
                        message flags:# from:flags.32?InputUsr to:InputPeer = Message;
                                             ^
                        a.tl:2:31: error: unknown type InputUsr, did you mean InputUser?
                        message flags:# from:flags.32?InputUsr to:InputPeer = Message;
                                                      ^
                        a.tl:2:43: error: unknown type InputPeer, did you mean InputUser?
                        message flags:# from:flags.32?InputUsr to:InputPeer = Message;
                                                                  ^
                        a.tl:4:17: error: Vector: expected 1 type argument, got 2
                        getMessages ids:Vector<int,long> = Vector<Mesage>;
                                        ^
                        a.tl:4:43: error: unknown type Mesage, did you mean Message?
                        getMessages ids:Vector<int,long> = Vector<Mesage>;
                                                                  ^""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // references
                "x a:Nowhere = X; | a.tl:1:5: error: unknown type Nowhere",
                "x a:SentCode = X; b = auth.SentCode; | a.tl:1:5: error: unknown type SentCode, did you mean auth.SentCode?",
                "x a:strin = X; | a.tl:1:5: error: unknown constructor strin, did you mean string?",
                "x a:y.z = X; y.zz = Y; | a.tl:1:5: error: unknown constructor y.z, did you mean y.zz?",
                "x a:true = X; | a.tl:1:5: error: unknown constructor true",
                "x a:f = X; ---functions--- f = X; | a.tl:1:5: error: unknown constructor f, did you mean x?",
                "x a:%Nowhere = X; | a.tl:1:6: error: unknown type Nowhere",
                "x a:%Two = X; b = Two; c = Two; | a.tl:1:5: error: %Two: expected a type with 1 constructor, got 2",
                "x a:%b = X; b = B; | a.tl:1:5: error: %b: b is bare already",
                "x a:%int = X; | a.tl:1:5: error: %int: int is bare already",
                "x a:%Bool = X; | a.tl:1:5: error: %Bool: the type is built in and has no bare form",
                "x a:%Object = X; | a.tl:1:5: error: %Object: the type is built in and has no bare form",
                "x a:%%X = X; | a.tl:1:5: error: %: expected a boxed type behind it",
                "x a:%Vector = X; | a.tl:1:6: error: Vector: expected 1 type argument, got 0",
                // built-in types
                "x a:Int = X; | a.tl:1:5: error: type Int: boxed primitives are not supported, expected int",
                "x a:%Long = X; | a.tl:1:6: error: type Long: boxed primitives are not supported, expected long",
                "x a:boolTrue = X; | a.tl:1:5: error: type boolTrue: built in, but nothing that a field can hold",
                "x a:function = X; | a.tl:1:5: error: type function: built in, but nothing that a field can hold",
                "x a:Function = X; | a.tl:1:5: error: type Function: built in, but nothing that a field can hold",
                "x a:Vector = X; | a.tl:1:5: error: Vector: expected 1 type argument, got 0",
                "x a:vector = X; | a.tl:1:5: error: vector: expected 1 type argument, got 0",
                "x a:(vector int long) = X; | a.tl:1:6: error: vector: expected 1 type argument, got 2",
                "x a:Pair<int> = X; | a.tl:1:5: error: type arguments: only Vector and vector take any",
                "x a:%vector<int> = X; | a.tl:1:5: error: %: expected a boxed type behind it",
                "int x:long = Int; | a.tl:1:1: error: int is built in: expected 'int ? = Int' among the types, got 'int x:long = Int'",
                "---functions--- int ? = Int; | a.tl:1:17: error: int is built in: expected 'int ? = Int' among the types, got 'int ? = Int' among the functions",
                "vector#1cb5c415 {t:Type} [ t ] = Vector t; | a.tl:1:1: error: vector is built in: expected 'vector t:Type # [ t ] = Vector t' among the types, got 'vector t:Type [ t ] = Vector t'",
                "vector#1cb5c416 {t:Type} # [ t ] = Vector t; | a.tl:1:7: error: vector is built in: expected id 1cb5c415, got 1cb5c416",
                "boolTrue#bc799737 = Bool; | a.tl:1:9: error: boolTrue is built in: expected id 997275b5, got bc799737",
                "boolMaybe = Bool; | a.tl:1:13: error: type of boolMaybe: Bool is built in and takes no further constructors",
                "x = Int; | a.tl:1:5: error: type of x: Int is built in and takes no further constructors",
                "true a:int = True; | a.tl:1:1: error: true: expected 'true = True', got 'true a:int = True'",
                // fields
                "x a:int a:long = X; | a.tl:1:9: error: field a is declared twice",
                "x a.b:int = X; | a.tl:1:3: error: field a.b: expected a name without a dot",
                "x int = X; | a.tl:1:3: error: field without a name: expected 'name:type', or an argument in '<' and '>'",
                "x a:Vector int = X; | a.tl:1:5: error: Vector: expected 1 type argument, got 0\\na.tl:1:12: error: field without a name: expected 'name:type', or an argument in '<' and '>'",
                "x 2*[ int ] = X; | a.tl:1:3: error: repetition: only built-in types have any, expected a vector",
                "x ? = X; | a.tl:1:3: error: '?': only built-in types are defined by the language",
                "x a:Vector<#> = X; | a.tl:1:12: error: '#': expected a type, a flag word is a field of its own",
                "x a:Vector<!X> = X; | a.tl:1:12: error: '!': expected at the beginning of a field's type, before a type variable",
                // conditions
                "x a:f.0?int = X; | a.tl:1:5: error: condition on f: there is no such field",
                "x f:int a:f.0?int = X; | a.tl:1:11: error: condition on f: expected a field of type '#'",
                "x a:f.0?int f:# = X; | a.tl:1:5: error: condition on f: expected a field that stands before it",
                "x a:a.0?int = X; | a.tl:1:5: error: condition on a: expected a field of type '#'",
                "x f:# a:f.32?int = X; | a.tl:1:9: error: condition on f: expected a bit from 0 to 31, got 32",
                "x f:# a:f.9999999999?int = X; | a.tl:1:9: error: condition on f: expected a bit from 0 to 31, got a far greater one",
                "x f:# g:f.0?# = X; | a.tl:1:7: error: field g: a conditional '#' is not supported",
                // constructors and methods
                "x = y; | a.tl:1:5: error: type of x: expected a name that begins upper-case, got y",
                "x = Pair<int>; | a.tl:1:5: error: type of x: expected a name, only the built-in vector makes a type with arguments",
                "x = %X; | a.tl:1:5: error: type of x: expected a name, only the built-in vector makes a type with arguments",
                "X = X; | a.tl:1:1: error: name X: expected a lower-case letter first, capitals are for types",
                "a.X = X; | a.tl:1:1: error: name a.X: expected a lower-case letter first, capitals are for types",
                "---functions--- f = int; | a.tl:1:21: error: result of f: expected a boxed type, got int",
                "---functions--- f = vector<int>; | a.tl:1:21: error: result of f: expected a boxed type, got vector<int>",
                "x = X; ---functions--- f = %X; | a.tl:1:28: error: result of f: expected a boxed type, got x",
                "---functions--- f = Nowhere; | a.tl:1:21: error: unknown type Nowhere",
                // type variables
                "x {X:Type} = X; | a.tl:1:4: error: type variable X: only methods may have any",
                "---functions--- f {X:Type} = Bool; | a.tl:1:20: error: type variable X is unused: expected a field of type !X",
                "---functions--- f {X:Type} = X; | a.tl:1:20: error: type variable X is unused: expected a field of type !X",
                "---functions--- f q:!X = Bool; | a.tl:1:22: error: unknown type variable X: expected {X:Type} in front",
                "---functions--- f q:!Vector<int> = Bool; | a.tl:1:21: error: '!': expected a type variable behind it",
                "---functions--- f {X:Type} q:!X a:X = X; | a.tl:1:35: error: type variable X: expected !X, only a method can tell its type",
                "---functions--- f {X:Type} {X:Type} q:!X = X; | a.tl:1:29: error: type variable X is declared twice",
                "---functions--- f {n:#} = Bool; | a.tl:1:20: error: type variable n: expected n:Type, got n:#",
                "---functions--- f {X:Type} flags:# q:flags.0?!X r:!X = X; | a.tl:1:36: error: field q: a conditional '!' is not supported",
                // names and ids
                "x = X;   x a:int = Y; | a.tl:1:10: error: x is declared twice, first at a.tl:1:1",
                "x = X; ---functions--- x = X; | a.tl:1:24: error: x is declared twice, first at a.tl:1:1",
            })
    void oneMistakeGivesOneProblem(String text, String problem) {
        assertThat(Reading.problemLines(text)).isEqualTo(problem.replace("\\n", "\n"));
    }

    @Test
    void aSchemaWithErrorsIsNoSchema() {
        assertThat(Reading.of("x a:Nowhere = X; y = Y;").schema()).isEmpty();
    }

    @Test
    void suggestionsHaveABound() {
        assertThat(Reading.problemLines("y = Type0; x " + fields(150) + "= X;").lines())
                .hasSize(150)
                .filteredOn(line -> line.endsWith("did you mean Type0?"))
                .hasSize(100);
    }

    private static String fields(int count) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < count; i++) {
            fields.append("a").append(i).append(":Typ0 ");
        }
        return fields.toString();
    }

    @Test
    void aNameOfManyLettersGetsNoSuggestion() {
        String name = "T" + "y".repeat(64);
        assertThat(Reading.problemLines("x a:%s = X; y = %sy;".formatted(name, name)))
                .isEqualTo("a.tl:1:5: error: unknown type " + name);
    }
}
