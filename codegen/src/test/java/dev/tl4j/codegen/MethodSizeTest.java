package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.schema.model.Combinator;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.TlWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HotSpot never compiles a method of more than 8,000 bytes of bytecode. */
class MethodSizeTest {
    private static final int HUGE = 8000;

    @ParameterizedTest
    @ValueSource(strings = {CompiledSchema.LAYER_229, CompiledSchema.LAYER_228, CompiledSchema.MTPROTO})
    void noGeneratedMethodIsTooLargeToBeCompiled(String schema) {
        Build build = CompiledSchema.of(schema).build();
        List<Path> classFiles = build.classFiles();
        Map<String, Integer> huge = new TreeMap<>();
        for (Path file : classFiles) {
            ClassFileMethods.codeSizes(file).forEach((method, size) -> {
                if (size > HUGE) {
                    huge.put(build.classNameOf(file) + "." + method, size);
                }
            });
        }
        assertThat(huge).isEmpty();
        assertThat(classFiles)
                .hasSizeGreaterThan(CompiledSchema.of(schema).combinators().size());
    }

    /** What was excluded is named by the schema class, however much it is. */
    @Test
    void nameAllThatWasExcluded(@TempDir Path folder) throws ReflectiveOperationException {
        Build build = new Project(folder)
                .annotate(
                        "com.acme",
                        "schema = \"telegram/api.tl\", name = \"Api\", include = \"help.getNearestDc\","
                                + " exclude = {\"messages.*\", \"payments.*\", \"account.*\", \"channels.*\", \"phone.*\","
                                + " \"stories.*\", \"update*\", \"message*\"}")
                .build();
        assertThat(ClassFileMethods.codeSizes(build.classes().resolve("com/acme/Api.class")))
                .allSatisfy((method, size) -> assertThat(size).isLessThan(HUGE));
        TlSchema schema = (TlSchema)
                build.load().loadClass("com.acme.Api").getMethod("schema").invoke(null);
        List<Combinator> excluded = CompiledSchema.of(CompiledSchema.LAYER_229).combinators().stream()
                .filter(combinator -> combinator
                        .name()
                        .toString()
                        .matches("(messages|channels|payments|account|phone|stories)[.].*|update[^.]*"))
                .toList();
        assertThat(excluded).hasSizeGreaterThan(600);
        for (Combinator combinator : excluded) {
            TlWriter writer = new TlWriter();
            writer.writeInt(combinator.id());
            assertThatThrownBy(() -> schema.decode(writer.toByteArray()))
                    .hasMessageContaining(", got " + combinator.name() + ", which is excluded");
        }
    }

    @Test
    void theClassFilesAreReadToTheirMethods() {
        Build build = CompiledSchema.of(CompiledSchema.MTPROTO).build();
        Map<String, Integer> sizes = ClassFileMethods.codeSizes(build.classes().resolve("com/acme/Api.class"));
        assertThat(sizes)
                .containsEntry("layer()I", 2)
                .containsKeys("<clinit>()V", "<init>()V", "name()Ljava/lang/String;");
    }
}
