package dev.tl4j.codegen.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that try to leave the comment they stand in. The build has all of doclint's checks and no warning may come of it. */
class HostileDocsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ class Evil {} /*",
                "\\u002a\\u002f class Evil {} /\\u002a",
                "\\\\u002a/ \\uuu002a/",
                "{@link java.lang.Missing} {@code unbalanced { brace}",
                "<script>alert(1)</script> <p <b> </ul> &nbsp &nonsense;",
                "@param nobody @throws Nothing @see <a href=\"javascript:x\">x</a>",
                "$T $L $$ $> $< $[ $] $Z ${x} %s %d %n",
                "\"quoted\" 'text' \"\"\" // `x`",
                "na\u00efve \ud83d\ude00 \u202e \u2028 \u0085 \ufeff",
                "tab\there, bell \u0007, form feed \f, delete \u007f",
                "*/*/*/ /** **/ {@code */}",
            })
    void cannotBreakOut(String sentence) throws Exception {
        Compilation compilation = new DocumentedBuild(folder)
                .with("acme.tl", """
                        dog bone:string = Pet;
                        cat = Pet;
                        toy id:int = Toy;
                        ---functions---
                        auth.signIn flags:# pet:Pet toy:flags.0?Toy = Pet;
                        """)
                .with("evil.docs", """
                        method auth.signIn: %1$s
                        type Pet: %1$s
                        constructor dog: %1$s
                        constructor toy: %1$s
                        parameter pet: %1$s
                        parameter bone: %1$s
                        error PHONE_CODE_INVALID: %1$s
                        """.formatted(sentence))
                .docs("evil.docs")
                .compile();
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation.generatedFiles())
                .noneMatch(file -> file.getName().contains("Evil"))
                .anyMatch(file -> file.getName().endsWith("SignIn.class"));
        for (String name : new String[] {"auth/SignIn", "TypePet", "Dog", "Toy", "AcmeErrors"}) {
            assertThat(DocumentedBuild.source(compilation, "com/acme/" + name))
                    .contains(Escape.javadoc(sentence.strip()));
        }
    }
}
