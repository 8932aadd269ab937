package dev.tl4j.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.codegen.plan.PlanException;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.schema.facts.Docs;
import dev.tl4j.schema.facts.MethodFacts;
import dev.tl4j.schema.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    private static DocumentationSource own(String docs) {
        return new DocumentationSource(
                TelegramPlan.SOURCE.telegram(),
                TelegramPlan.SOURCE.facts(),
                Docs.read(List.of(SourceText.of("acme.docs", docs))));
    }

    private static String record(String schema, DocumentationSource source, String name) throws PlanException {
        SchemaPlan plan = SmallPlan.of(schema);
        return new Documentation(plan, source).of(SmallPlan.record(plan, name)).toString();
    }

    @Test
    void aMethodHasTheSectionsOfItsPage() throws Exception {
        SchemaPlan plan = TelegramPlan.make();
        assertThat(new Documentation(plan, TelegramPlan.SOURCE)
                        .of(SmallPlan.record(plan, "account.sendConfirmPhoneCode"))
                        .toString())
                .isEqualTo("""
                        Asks for a code that cancels the scheduled deletion of the account.

                        <p>Example:
                        <pre>{@code
                        TypeSentCode result = client.invoke(SendConfirmPhoneCode.builder()
                                .hash("text")
                                .settings(CodeSettings.builder().build())
                                .build());
                        }</pre>

                        <p>Result: {@link com.acme.api.auth.TypeSentCode TypeSentCode}.

                        <p>Possible errors:
                        <ul>
                        <li>400 <code>HASH_INVALID</code>: The given hash is not valid.
                        </ul>

                        <p>Who may call it: users, but not bots.

                        <p>TL: <code>account.sendConfirmPhoneCode#1b3faa88 hash:string settings:CodeSettings = auth.SentCode</code>

                        @param hash The hash from the service notification.
                        @param settings How the code may be delivered.
                        @see <a href="https://core.telegram.org/method/account.sendConfirmPhoneCode">core.telegram.org/method/account.sendConfirmPhoneCode</a>
                        """);
    }

    @Test
    void withoutDocsTheSchemaSpeaks() throws Exception {
        String schema = """
                acme.box id:int = acme.Box;
                ---functions---
                acme.open flags:# box:acme.Box key:flags.0?string = Vector<acme.Box>;
                """;
        assertThat(record(schema, DocumentationSource.NONE, "acme.open"))
                .startsWith("The method {@code acme.open}.\n")
                .contains("<p>Result: a list of {@link com.acme.acme.Box Box}.\n")
                .doesNotContain("errors", "Who", "@see")
                .endsWith("""
                        @param box <code>box:acme.Box</code>.
                        @param key <code>key:flags.0?string</code>. May be null.
                        """);
        assertThat(record(schema, DocumentationSource.NONE, "acme.box")).isEqualTo("""
                The constructor {@code acme.box}.

                <p>Answer of {@link com.acme.acme.Open Open}.

                <p>Taken by {@link com.acme.acme.Open Open}.

                <p>TL: <code>acme.box#0890f9ca id:int = acme.Box</code>

                @param id <code>id:int</code>.
                """);
    }

    @Test
    void fieldsThatShareABitSaySo() throws Exception {
        assertThat(record(
                        "thing flags:# a:flags.0?true b:flags.0?int c:flags.1?int d:flags.1?int e:flags.1?int"
                                + " f:flags.2?true g:flags.2?true h:flags.3?true = Thing;",
                        own("parameter a: A.\nparameter b: B.\nparameter c: C.\nparameter d: D.\nparameter e: E.\n"
                                + "parameter f: F.\nparameter g: G.\nparameter h: H.\n"),
                        "thing"))
                .endsWith("""
                        @param a A. True exactly if there is {@code b}.
                        @param b B. May be null.
                        @param c C. Null exactly if {@code d} and {@code e} are.
                        @param d D. Null exactly if {@code c} and {@code e} are.
                        @param e E. Null exactly if {@code c} and {@code d} are.
                        @param f F. True exactly if {@code g} is.
                        @param g G. True exactly if {@code f} is.
                        @param h H.
                        """);
    }

    @Test
    void aCallThatCarriesAnotherAnswersWithItsAnswer() throws Exception {
        assertThat(record("---functions---\nwrap {X:Type} query:!X = X;\n", DocumentationSource.NONE, "wrap"))
                .contains("<p>Result: what {@code query} answers with.\n", "@param <X> what the call inside");
    }

    @Test
    void aUnionListsItsConstructorsAndSomeOfItsMethods() throws Exception {
        StringBuilder schema = new StringBuilder("dog = Pet;\ncat = Pet;\n---functions---\ngetPet = Pet;\n");
        for (int i = 0; i < 10; i++) {
            schema.append("feed").append(i).append(" pet:Pet other:Vector<Pet> = Bool;\n");
        }
        SchemaPlan plan = SmallPlan.of(schema.toString());
        assertThat(new Documentation(plan, own("type Pet: An animal.\nconstructor cat: It purrs.\n"))
                        .of(SmallPlan.union(plan, "Pet"))
                        .toString())
                .isEqualTo("""
                        An animal.

                        <p>One of:
                        <ul>
                        <li>{@link com.acme.Dog Dog}
                        <li>{@link com.acme.Cat Cat}: It purrs.
                        </ul>

                        <p>Answer of {@link com.acme.GetPet GetPet}.

                        <p>Taken by {@link com.acme.Feed0 Feed0}, {@link com.acme.Feed1 Feed1}, {@link com.acme.Feed2 Feed2}, \
                        {@link com.acme.Feed3 Feed3}, {@link com.acme.Feed4 Feed4}, {@link com.acme.Feed5 Feed5}, \
                        {@link com.acme.Feed6 Feed6}, {@link com.acme.Feed7 Feed7} and 2 more.
                        """);
        assertThat(new Documentation(plan, DocumentationSource.NONE)
                        .of(SmallPlan.record(plan, "dog"))
                        .toString())
                .contains("<p>One of the constructors of {@link com.acme.TypePet TypePet}.\n");
    }

    @Test
    void theUsersSentencesGoBeforeTelegrams() throws Exception {
        String schema = "---functions---\nauth.logOut = Bool;\nauth.signIn code:string hash:long = Bool;\n";
        DocumentationSource source = own("method auth.logOut: Leaves.\nparameter auth.signIn.hash: Mine.\n");
        assertThat(record(schema, source, "auth.logOut"))
                .startsWith("Leaves.\n")
                .contains("@see <a href=\"https://core.telegram.org/method/auth.logOut\">");
        assertThat(record(schema, source, "auth.signIn")).contains("@param hash Mine.\n");
    }

    @Test
    void telegramsParametersExplainOnlyWhatIsTelegrams() throws Exception {
        String schema = "---functions---\nauth.signIn title:string = Bool;\nacme.rename title:string = Bool;\n";
        assertThat(record(schema, TelegramPlan.SOURCE, "auth.signIn")).contains("@param title The title.\n");
        assertThat(record(schema, TelegramPlan.SOURCE, "acme.rename"))
                .contains("@param title <code>title:string</code>.\n")
                .doesNotContain("core.telegram.org");
    }

    @Test
    void errorsHaveCodeNameAndMeaning() throws Exception {
        MethodFacts facts = MethodFacts.read(List.of(SourceText.of("e.tsv", """
                method\tcode\terror
                acme.go\t420\tSLOW_%d
                acme.go\t-503\tTimeout
                *\t420\tFLOOD_WAIT_%d
                """)));
        Docs docs = Docs.read(List.of(SourceText.of("e.docs", "error SLOW_%d: Wait.\n")));
        assertThat(record(
                        "---functions---\nacme.go = Bool;\n",
                        new DocumentationSource(Docs.none(), facts, docs),
                        "acme.go"))
                .contains("""
                        <p>Possible errors:
                        <ul>
                        <li>-503 <code>Timeout</code>
                        <li>420 <code>SLOW_X</code>: Wait.
                        </ul>
                        """);
    }
}
