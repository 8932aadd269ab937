package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
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

    @Test
    void theClassFilesAreReadToTheirMethods() {
        Build build = CompiledSchema.of(CompiledSchema.MTPROTO).build();
        Map<String, Integer> sizes = ClassFileMethods.codeSizes(build.classes().resolve("com/acme/Api.class"));
        assertThat(sizes)
                .containsEntry("layer()I", 2)
                .containsKeys("<clinit>()V", "<init>()V", "name()Ljava/lang/String;");
    }
}
