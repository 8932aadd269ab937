package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Build caches want the same bytes from the same schema, wherever and whenever it is built. */
class DeterminismTest {
    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void theSameSchemaGivesTheSameSourcesInAnotherFolderLocaleAndTimeZone(@TempDir Path folder) {
        SortedMap<String, String> expected =
                CompiledSchema.of(CompiledSchema.LAYER_229).build().sources();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR")); // where an i in upper case is no I
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            SortedMap<String, String> actual = new Project(folder.resolve("some where/else"))
                    .generate("com.acme", CompiledSchema.LAYER_229, "Api")
                    .options("-proc:only")
                    .build()
                    .orFail()
                    .sources();
            assertThat(actual.keySet()).isEqualTo(expected.keySet());
            actual.forEach((file, source) ->
                    assertThat(source.equals(expected.get(file))).as(file).isTrue());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
