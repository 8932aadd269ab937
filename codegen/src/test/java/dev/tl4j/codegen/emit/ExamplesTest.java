package dev.tl4j.codegen.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.ClassName;
import dev.tl4j.codegen.TlProcessor;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.SchemaPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {
    private static final JavaFileObject CLIENT = JavaFileObjects.forSourceString("com.acme.examples.Client", """
            package com.acme.examples;

            public interface Client {
                <R> R invoke(dev.tl4j.tl.TlMethod<R> method);
            }
            """);

    private static JavaFileObject api(boolean builders) {
        return JavaFileObjects.forSourceString("com.acme.api.package-info", """
            @dev.tl4j.GenerateTl(schema = "telegram/api.tl", name = "TelegramApi", facades = true, builders = %s)
            package com.acme.api;
            """.formatted(builders));
    }

    private static final JavaFileObject HAS_PTS = JavaFileObjects.forSourceString("com.acme.examples.HasPts", """
            package com.acme.examples;

            @dev.tl4j.TlContract(include = "Update")
            public interface HasPts {
                int pts();
                int ptsCount();
            }
            """);

    private static final JavaFileObject USE = JavaFileObjects.forSourceString("com.acme.examples.Use", """
            package com.acme.examples;

            import com.acme.api.CodeSettings;
            import com.acme.api.TelegramApi;
            import com.acme.api.TypeUpdate;
            import com.acme.api.auth.TypeSentCode;
            import com.acme.api.account.SendConfirmPhoneCode;
            import dev.tl4j.tl.Invoker;
            import java.util.concurrent.CompletableFuture;

            class Use {
                TypeSentCode facade(Invoker invoker, String hash, CodeSettings settings) {
                    return TelegramApi.of(invoker).account().sendConfirmPhoneCode(hash, settings);
                }

                CompletableFuture<TypeSentCode> async(Invoker invoker, SendConfirmPhoneCode request) {
                    return TelegramApi.of(invoker).account().sendConfirmPhoneCodeAsync(request);
                }

                int contract(TypeUpdate update) {
                    return update instanceof HasPts event ? event.pts() - event.ptsCount() : 0;
                }
            }
            """);

    /** And what else users write; all of it at once, for javac's sake. One file for each, since each has its own imports. The classes need no bytes, so javac stops before it makes them. */
    @ParameterizedTest(name = "builders = {0}")
    @ValueSource(booleans = {true, false})
    void theExampleOfEachOfTelegramsMethodsCompiles(boolean builders) throws Exception {
        SchemaPlan plan = TelegramPlan.make().withBuilders(builders);
        Documentation documentation = new Documentation(plan, TelegramPlan.SOURCE);
        Examples examples = new Examples(plan);
        List<JavaFileObject> sources = new ArrayList<>(List.of(CLIENT, api(builders), HAS_PTS, USE));
        for (RecordPlan method : TelegramPlan.methods(plan)) {
            Example example = examples.of(method).orElseThrow();
            assertThat(documentation.of(method).toString()).contains("<pre>{@code\n" + example.code() + "\n}</pre>");
            sources.add(source("Example" + sources.size(), example));
        }
        assertThat(sources).hasSize(813 + 4);
        Compilation compilation = Compiler.javac()
                .withProcessors(new TlProcessor())
                .withOptions("-XDshould-stop.ifNoError=FLOW", "-Xlint:all,-processing")
                .compile(sources);
        assertThat(compilation).succeededWithoutWarnings();
    }

    private static JavaFileObject source(String name, Example example) {
        String imports = example.imports().stream()
                .map(ClassName::canonicalName)
                .map("import %s;\n"::formatted)
                .collect(Collectors.joining());
        return JavaFileObjects.forSourceString(
                "com.acme.examples." + name, """
                package com.acme.examples;

                %s
                class %s {
                    Object call(Client client) {
                        %s
                        return result;
                    }
                }
                """.formatted(imports, name, example.code()));
    }

    @ParameterizedTest(name = "builders = {0}")
    @ValueSource(booleans = {true, false})
    void examplesAreShort(boolean builders) throws Exception {
        SchemaPlan plan = TelegramPlan.make().withBuilders(builders);
        Examples examples = new Examples(plan);
        for (RecordPlan method : TelegramPlan.methods(plan)) {
            List<String> lines =
                    examples.of(method).orElseThrow().code().lines().toList();
            assertThat(lines).hasSizeLessThanOrEqualTo(30).allSatisfy(line -> assertThat(line.length())
                    .isLessThanOrEqualTo(120));
        }
    }

    @Test
    void whatAlwaysHoldsItselfHasNoExampleAndWhatNeedNotEnds() throws Exception {
        SchemaPlan plan = SmallPlan.of("""
                endless next:Endless = Endless;
                tree value:int children:Vector<Tree> = Tree;
                chainEmpty = Chain;
                chainLink next:Chain = Chain;
                ---functions---
                takeEndless it:Endless = Bool;
                takeMany its:Vector<Endless> = Bool;
                takeTree it:Tree = Bool;
                takeChain it:Chain = Bool;
                """);
        Examples examples = new Examples(plan);
        List<String> codes = TelegramPlan.methods(plan).stream()
                .map(method -> examples.of(method).map(Example::code).orElse("none"))
                .toList();
        assertThat(codes)
                .containsExactly(
                        "none",
                        "Boolean result = client.invoke(TakeMany.builder().its(List.of()).build());",
                        """
                        Boolean result = client.invoke(TakeTree.builder()
                                .it(Tree.builder().value(1).children(List.of()).build())
                                .build());""",
                        "Boolean result = client.invoke(TakeChain.builder().it(new ChainEmpty()).build());");
    }

    @Test
    void everyKindOfValueHasALiteral() throws Exception {
        SchemaPlan plan = SmallPlan.of("""
                // LAYER 7
                point x:double y:double = Point;
                ---functions---
                all i:int l:long d:double b:Bool s:string y:bytes h:int128 k:int256 p:%Point v:Vector<long> o:Object
                    layer:int = Vector<int>;
                ping = Bool;
                wrap {X:Type} query:!X = X;
                """);
        Examples examples = new Examples(plan);
        assertThat(TelegramPlan.methods(plan))
                .extracting(method -> examples.of(method).orElseThrow().code())
                .containsExactly(
                        """
                        List<Integer> result = client.invoke(All.builder()
                                .i(1)
                                .l(1L)
                                .d(1.0)
                                .b(true)
                                .s("text")
                                .y(Bytes.utf8("data"))
                                .h(new Int128(1, 2))
                                .k(new Int256(1, 2, 3, 4))
                                .p(Point.builder().x(1.0).y(1.0).build())
                                .v(List.of(1L))
                                .o(new Ping())
                                .layer(7)
                                .build());""",
                        "Boolean result = client.invoke(new Ping());",
                        "Boolean result = client.invoke(Wrap.<Boolean>builder().query(new Ping()).build());");
    }

    @Test
    void withoutBuildersConstructorsAreGivenAllThatTheyTake() throws Exception {
        SchemaPlan plan = SmallPlan.of("""
                point flags:# hidden:flags.0?true x:int y:int label:flags.1?string = Point;
                ---functions---
                draw flags:# at:Point from:flags.0?Point bold:flags.1?true title:string a:Vector<int> b:Vector<int> c:Vector<int> = Bool;
                wrap {X:Type} query:!X = X;
                ping = Bool;
                """).withBuilders(false);
        Examples examples = new Examples(plan);
        assertThat(TelegramPlan.methods(plan))
                .extracting(method -> examples.of(method).orElseThrow().code())
                .containsExactly(
                        """
                        Boolean result = client.invoke(new Draw(new Point(false, 1, 1, null), null, false, "Title",
                                List.of(1), List.of(1), List.of(1)));""",
                        "Boolean result = client.invoke(new Wrap<>(new Ping()));",
                        "Boolean result = client.invoke(new Ping());");
    }

    @Test
    void theSecondClassOfASimpleNameGoesByItsFullName() throws Exception {
        SchemaPlan plan = SmallPlan.of("""
                a.thing id:int = a.Thing;
                b.thing id:int = b.Thing;
                ---functions---
                compare one:a.Thing other:b.Thing = Bool;
                """);
        Example example =
                new Examples(plan).of(TelegramPlan.methods(plan).get(0)).orElseThrow();
        assertThat(example.code()).contains(".one(Thing.builder()").contains(".other(com.acme.b.Thing.builder()");
        assertThat(example.imports())
                .contains(ClassName.get("com.acme.a", "Thing"))
                .doesNotContain(ClassName.get("com.acme.b", "Thing"));
    }
}
