package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.codegen.ObservedProcessor.Creation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which generated classes implement the user's contracts. All of this compiles without a warning. */
class ContractsTest {
    private static final String UPDATES = """
            peerUser user_id:long = Peer;
            peerChat chat_id:long = Peer;
            updateMessage pts:int pts_count:int peer:Peer = Update;
            updateRead flags:# pts:int pts_count:int peer:flags.0?Peer peers:Vector<Peer> = Update;
            updateStatus date:int = Update;
            updateMaybe flags:# pts:flags.0?int pts_count:int = Update;
            stateEmpty pts:int = State;
            state pts:int date:int = State;
            alone pts:int pts_count:int title:string = Alone;
            ---functions---
            getState pts:int pts_count:int = State;
            old.getState pts:int = State;
            """;

    @TempDir
    Path folder;

    private Project project() {
        return new Project(folder).file("tl/x.tl", UPDATES).generate("com.acme.api", "x.tl", "Api");
    }

    private static Project contract(Project project, String name, String source) {
        return project.file(
                "src/com/acme/" + name + ".java",
                "package com.acme;\n\n" + source.replace("@TlContract", "@dev.tl4j.TlContract"));
    }

    /** The simple names of the classes that implement an interface, by reflection. */
    private static List<String> implementing(Build build, String contract) {
        try {
            ClassLoader loader = build.load();
            Class<?> type = loader.loadClass("com.acme." + contract);
            return build.classFiles().stream()
                    .map(build::classNameOf)
                    .filter(name -> name.startsWith("com.acme.api."))
                    .filter(name -> type.isAssignableFrom(loadedBy(loader, name)))
                    .map(name -> name.substring("com.acme.api.".length()))
                    .toList();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(contract, e);
        }
    }

    private static Class<?> loadedBy(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }

    private List<String> implementing(String source) {
        return implementing(contract(project(), "C", source).build().orFail(), "C");
    }

    @Test
    void everyRecordThatHasTheAccessorsImplementsTheInterface() {
        assertThat(implementing("@TlContract public interface C { int pts(); int ptsCount(); }"))
                .containsExactly("Alone", "GetState", "UpdateMessage", "UpdateRead");
    }

    @Test
    void aUnionWhoseConstructorsAllDoExtendsIt() throws Exception {
        Build build = contract(project(), "C", "@TlContract public interface C { int pts(); }")
                .file("src/com/acme/Use.java", """
                        package com.acme;
                        class Use {
                            static int of(com.acme.api.TypeState state) {
                                C contract = state;
                                return contract.pts();
                            }
                        }
                        """)
                .build()
                .orFail();
        assertThat(implementing(build, "C"))
                .containsExactly(
                        "Alone",
                        "GetState",
                        "State",
                        "StateEmpty",
                        "TypeState",
                        "UpdateMessage",
                        "UpdateRead",
                        "old.GetState");
        // Through its union, which says it already.
        assertThat(build.load().loadClass("com.acme.api.State").getInterfaces())
                .extracting(Class::getSimpleName)
                .containsExactly("TypeState");
    }

    @Test
    void aContractMaySpeakOfGeneratedClasses() {
        assertThat(implementing("""
                import com.acme.api.TypePeer;
                import java.util.List;

                @TlContract
                public interface C {
                    TypePeer peer();
                }
                """)).containsExactly("UpdateMessage");
    }

    @Test
    void byFullNamesAndInListsToo() {
        assertThat(implementing("@TlContract public interface C { java.util.List<com.acme.api.TypePeer> peers(); }"))
                .containsExactly("UpdateRead");
    }

    @Test
    void whatMayBeNullFulfilsOnlyWhatMayBeNull() {
        assertThat(implementing("""
                import com.acme.api.TypePeer;
                import org.jspecify.annotations.Nullable;

                @TlContract
                public interface C {
                    @Nullable TypePeer peer();
                }
                """)).containsExactly("UpdateMessage", "UpdateRead");
    }

    @Test
    void inheritedMethodsAreAskedForAndGenericParentsUnderstood() {
        assertThat(implementing("""
                @TlContract
                public interface C extends dev.tl4j.tl.TlObject, Counted<String> {
                    @Override String toString();
                }

                interface Counted<T> {
                    int pts();
                    T title();
                }
                """)).containsExactly("Alone");
    }

    @Test
    void defaultAndStaticMethodsStayTheInterfacesOwn() throws Exception {
        Build build = contract(project(), "C", """
                        @TlContract
                        public interface C {
                            int pts();
                            int ptsCount();
                            default int before() { return pts() - ptsCount(); }
                            default String title() { return "untitled"; }
                            static int none() { return 0; }
                        }
                        """).build().orFail();
        assertThat(implementing(build, "C")).containsExactly("Alone", "GetState", "UpdateMessage", "UpdateRead");
        ClassLoader loader = build.load();
        Object call = GeneratedRecord.named(loader, "com.acme.api.GetState").create(List.of(7, 2));
        assertThat(loader.loadClass("com.acme.C").getMethod("before").invoke(call))
                .isEqualTo(5);
    }

    /** The record would have to override it with another type. */
    /** Types and constants are inherited, by the members of a union from that, and go before what a file imports. */
    @Test
    void typesAndConstantsOfAnInterfaceHideNothing() {
        assertThat(implementing("""
                @TlContract public interface C {
                    int pts();
                    int Vectors = 1;
                    int Fields = 2;
                    interface List {}
                    interface Object {}
                    interface Objects {}
                    interface Override {}
                    interface String {}
                    interface TlReader {}
                    interface TlWriter {}
                    interface Nullable {}
                    interface State {}
                    interface TypePeer {}
                    enum Builder { A }
                }
                """)).contains("Alone", "State", "TypeState", "UpdateRead");
    }

    @Test
    void aDefaultMethodThatARecordHasWithAnotherTypeKeepsItOut() {
        assertThat(implementing("""
                @TlContract
                public interface C {
                    int pts();
                    default long date() { return 0; }
                }
                """))
                .containsExactly("Alone", "GetState", "StateEmpty", "UpdateMessage", "UpdateRead", "old.GetState");
    }

    @Test
    void typesNamesAndNamespacesNarrowIt() {
        String accessors = " public interface C { int pts(); }";
        assertThat(implementing("@TlContract(include = \"Update\")" + accessors))
                .containsExactly("UpdateMessage", "UpdateRead");
    }

    @Test
    void patternsNarrowIt() {
        assertThat(implementing("@TlContract(include = {\"update*\", \"old.*\", \"get*\"}, exclude = \"updateR*\")"
                        + " public interface C { int pts(); }"))
                .containsExactly("GetState", "UpdateMessage", "old.GetState");
    }

    @Test
    void aMarkerIsOnWhatItIncludes() {
        assertThat(implementing("@TlContract(include = \"Update\") public interface C {}"))
                .containsExactly("TypeUpdate", "UpdateMaybe", "UpdateMessage", "UpdateRead", "UpdateStatus");
    }

    @Test
    void anInterfaceInsideAnotherMayBeAContract() {
        Build build = contract(project(), "Has", """
                        public interface Has {
                            @TlContract interface Pts { int pts(); }
                            @TlContract interface PtsCount extends Pts { int ptsCount(); }
                        }
                        """).build().orFail();
        assertThat(implementing(build, "Has$PtsCount"))
                .containsExactly("Alone", "GetState", "UpdateMessage", "UpdateRead");
    }

    @Test
    void twoSchemasMayFulfilOneContractOrEachItsOwn() {
        Project project = project().file("tl/y.tl", "y pts:int = Y;").generate("com.acme.api.second", "y.tl", "Api");
        contract(project, "Both", "@TlContract public interface Both { int pts(); }");
        contract(
                project,
                "Second",
                "@TlContract(packages = \"com.acme.api.second\") public interface Second { int pts(); }");
        Build build = project.build().orFail();
        assertThat(implementing(build, "Both")).contains("second.Y", "State");
        assertThat(implementing(build, "Second")).containsExactly("second.Y");
    }

    @Test
    void whatAContractNeedsIsNotGeneratedForIt() {
        Project project = new Project(folder)
                .file("tl/x.tl", UPDATES)
                .annotate("com.acme.api", "schema = \"x.tl\", name = \"Api\", include = \"State\"");
        Build build = contract(project, "C", "@TlContract public interface C { int pts(); }")
                .build();
        assertThat(build.success()).isTrue();
        assertThat(implementing(build, "C")).containsExactly("State", "StateEmpty", "TypeState");
    }

    @Test
    void everyFileOriginatesInTheContractsThatItImplementsToo() {
        ObservedProcessor observed = new ObservedProcessor(new TlProcessor());
        contract(project(), "C", "@TlContract public interface C { int date(); int pts(); }")
                .processor(observed)
                .build()
                .orFail();
        List<String> both = Stream.of("com.acme.api", "com.acme.C").sorted().toList();
        assertThat(observed.created()).allSatisfy(creation -> assertThat(creation.origins())
                .containsExactlyInAnyOrderElementsOf(
                        creation.name().equals("com.acme.api.State") ? both : List.of("com.acme.api")));
        assertThat(observed.created()).extracting(Creation::name).contains("com.acme.api.State");
    }

    @Test
    void theOrderOfFilesChangesNothing(@TempDir Path one, @TempDir Path other) {
        String a = "@TlContract public interface A { int pts(); }";
        String b = "@TlContract public interface B { int ptsCount(); }";
        Project forwards = new Project(one).file("tl/x.tl", UPDATES).generate("com.acme.api", "x.tl", "Api");
        Project backwards = new Project(other).file("tl/x.tl", UPDATES).generate("com.acme.api", "x.tl", "Api");
        contract(contract(forwards, "A", a), "B", b);
        contract(contract(backwards, "B", b), "A", a);
        Build build = forwards.build().orFail();
        assertThat(build.sources()).isEqualTo(backwards.build().orFail().sources());
        assertThat(build.sources().get("com/acme/api/UpdateMessage.java")).contains("implements TypeUpdate, A, B {");
    }
}
