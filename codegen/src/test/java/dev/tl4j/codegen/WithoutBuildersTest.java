package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.tl.Binding;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.ConnectionInfo;
import dev.tl4j.tl.TlJson;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.signin.SignInBinding;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code builders = false}: what a client needs is there all the same. */
class WithoutBuildersTest {
    @TempDir
    private static Path folder;

    private static Build build;
    private static TlSchema schema;

    @BeforeAll
    static void generate() throws ReflectiveOperationException {
        build = new Project(folder)
                .annotate(
                        "com.acme",
                        "schema = \"telegram/api.tl\", name = \"Api\", include = \"help.getConfig\","
                                + " signIn = true, facades = true, builders = false")
                .build();
        assertThat(build.success()).as(build.diagnostics().toString()).isTrue();
        assertThat(build.diagnostics()).allMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.NOTE);
        schema = (TlSchema)
                build.load().loadClass("com.acme.Api").getMethod("schema").invoke(null);
    }

    @Test
    void nothingSpeaksOfBuilders() {
        assertThat(build.sources()).hasSizeGreaterThan(100).allSatisfy((file, source) -> assertThat(source)
                .doesNotContainIgnoringCase("builder"));
    }

    @Test
    void aClientMakesItsOwnCalls() {
        Binding binding = schema.binding();
        TlMethod<?> getConfig = Objects.requireNonNull(binding.getConfig());
        ConnectionInfo info = new ConnectionInfo(611335, "PC", "Linux", "1.0", "en", "", "de");
        TlMethod<?> call =
                binding.invokeWithLayer(229, Objects.requireNonNull(binding.initConnection(info, getConfig)));
        assertThat(TlJson.write(Objects.requireNonNull(call)))
                .isEqualTo(
                        "{\"_\":\"invokeWithLayer\",\"layer\":229,\"query\":{\"_\":\"initConnection\",\"api_id\":611335,"
                                + "\"device_model\":\"PC\",\"system_version\":\"Linux\",\"app_version\":\"1.0\",\"system_lang_code\":\"en\","
                                + "\"lang_pack\":\"\",\"lang_code\":\"de\",\"query\":{\"_\":\"help.getConfig\"}}}");
    }

    @Test
    void andSignsIn() {
        SignInBinding calls = Objects.requireNonNull(schema.binding().signIn());
        assertThat(TlJson.write(calls.sendCode("1", 2, "hash", false, true, false, false, List.of(Bytes.utf8("a")))
                        .method()))
                .isEqualTo(
                        "{\"_\":\"auth.sendCode\",\"phone_number\":\"1\",\"api_id\":2,\"api_hash\":\"hash\",\"settings\":"
                                + "{\"_\":\"codeSettings\",\"current_number\":true,\"logout_tokens\":[\"YQ==\"]}}");
        assertThat(TlJson.write(calls.signIn("1", "h", "12345").method()))
                .isEqualTo(
                        "{\"_\":\"auth.signIn\",\"phone_number\":\"1\",\"phone_code_hash\":\"h\",\"phone_code\":\"12345\"}");
    }
}
