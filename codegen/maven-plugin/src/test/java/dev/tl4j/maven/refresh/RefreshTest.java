package dev.tl4j.maven.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshTest {
    @TempDir
    Path folder;

    private Module module;

    @BeforeEach
    void built() {
        module = new Module(folder).built("acme/Item", "acme/shop/Get");
    }

    private void assertRemoved() {
        assertThat(module.has("target/generated/acme")).isFalse();
        assertThat(module.has("target/classes/acme/Item.class")).isFalse();
        assertThat(module.has("target/classes/acme/Item$Builder.class")).isFalse();
        assertThat(module.has("target/classes/acme/shop")).isFalse();
        assertThat(module.has("target/classes/acme/package-info.class")).isFalse();
        assertThat(module.has("target/classes/acme/Handwritten.class")).isTrue();
    }

    private void assertKept() {
        assertThat(module.has("target/generated/acme/Item.java")).isTrue();
        assertThat(module.has("target/classes/acme/Item.class")).isTrue();
        assertThat(module.has("target/classes/acme/package-info.class")).isTrue();
    }

    @Test
    void aFirstBuildHasNothingToRemove() {
        assertThat(new Module(folder.resolve("other")).refresh()).isEmpty();
    }

    @Test
    void nothingHappensWhenNothingChanged() {
        assertThat(module.refresh()).isEmpty();
        assertKept();
    }

    @Test
    void aChangedSchemaRemovesWhatWasGenerated() {
        module.write("src/main/resources/shop.tl", "thing = Thing;");
        assertThat(module.refresh()).hasValue("src/main/resources/shop.tl changed");
        assertRemoved();
    }

    @Test
    void anUnfinishedBuildIsOnlyForgottenByAFinishedOne() {
        module.write("src/main/resources/shop.tl", "broken");
        assertThat(module.refresh()).isPresent();
        assertThat(module.refresh()).isPresent();
        module.write("src/main/resources/shop.tl", "item = Item;");
        assertThat(module.refresh())
                .hasValue("the last build was not finished, or somebody touched acme/Item$Builder.class");
        module.built("acme/Item", "acme/shop/Get");
        assertThat(module.refresh()).isEmpty();
    }

    @Test
    void whatAKilledCompilerLeftIsRemoved() {
        module.write("src/main/resources/shop.tl", "thing = Thing;\nother = Other;")
                .refresh();
        module.compiled("acme/Thing");
        module.write("target/generated/acme/Other.java", "");
        module.write("target/classes/acme/Thing.class", "");
        assertThat(module.refresh()).isPresent();
        assertThat(module.has("target/classes/acme/Thing.class")).isFalse();
        assertThat(module.has("target/classes/acme/Thing$Builder.class")).isFalse();
        assertRemoved();
    }

    @Test
    void aMissingClassFileIsSeen() {
        module.delete("target/classes/acme/Item.class");
        assertThat(module.refresh()).hasValue("the last build was not finished, or somebody touched acme/Item.class");
        assertRemoved();
    }

    @Test
    void aTruncatedClassFileIsSeen() {
        module.write("target/classes/acme/shop/Get.class", "cl");
        assertThat(module.refresh())
                .hasValue("the last build was not finished, or somebody touched acme/shop/Get.class");
        assertRemoved();
    }

    @Test
    void aMissingSourceIsSeenAndItsClassFilesGo() {
        module.delete("target/generated/acme/Item.java");
        assertThat(module.refresh()).hasValue("the last build was not finished, or somebody touched acme/Item.java");
        assertRemoved();
    }

    @Test
    void generatedCodeWithoutARecordIsNotTrusted() {
        module.delete("target/tl4j/compile.lst");
        assertThat(module.refresh()).hasValue("no finished build is on record");
        assertRemoved();
    }

    @Test
    void aRecordThatIsNoneIsNotTrusted() {
        for (String record :
                new String[] {"", "tl4j 1", "tl4j 1\ninput x\nend", "tl4j 1\nclass many a\nend", "\u00e9"}) {
            module.built("acme/Item", "acme/shop/Get").write("target/tl4j/compile.lst", record);
            assertThat(module.refresh()).as(record).hasValue("no finished build is on record");
            assertRemoved();
        }
    }

    @Test
    void aRecordCannotNameFilesElsewhere() {
        module.write("precious", "12345678")
                .write("target/tl4j/compile.lst", "tl4j 1\nclass 7 acme/../../../precious\nend\n");
        assertThat(module.refresh()).hasValue("no finished build is on record");
        assertThat(module.has("precious")).isTrue();
    }

    @Test
    void whatOtherProcessorsGeneratedStays() {
        module.write("target/generated/acme/Mapper.java", "class Mapper {}");
        module.write("target/classes/acme/Mapper.class", "class");
        module.write("src/main/resources/shop.tl", "thing = Thing;").refresh();
        assertThat(module.has("target/generated/acme/Mapper.java")).isTrue();
        assertThat(module.has("target/classes/acme/Mapper.class")).isTrue();
        assertThat(module.has("target/classes/acme/Item.class")).isFalse();
    }

    @Test
    void theReportOfChangesGoesWithItsClass() {
        module.compiled("acme/Shop").write("target/generated/acme/Shop-changes.md", "# Changes");
        module.write("target/generated/acme/NOTES.md", "somebody else's");
        module.confirm(module.inputs());
        module.write("src/main/resources/shop.tl", "thing = Thing;").refresh();
        assertThat(module.has("target/generated/acme/Shop-changes.md")).isFalse();
        assertThat(module.has("target/generated/acme/NOTES.md")).isTrue();
    }

    @Test
    void withoutTheAnnotationTheClassesGoAndTheRecordToo() {
        module.write("src/main/java/acme/package-info.java", "package acme;\n");
        module.write("target/classes/shop.tl", "item = Item;");
        assertThat(module.refresh()).isPresent();
        assertThat(module.has("target/classes/acme/Item.class")).isFalse();
        assertThat(module.has("target/classes/shop.tl")).as("the schema's copy").isTrue();
        assertThat(module.confirm(module.inputs())).isEmpty();
        assertThat(module.has("target/tl4j/compile.lst")).isFalse();
        assertThat(module.refresh()).isEmpty();
    }

    @Test
    void theCopyOfASchemaThatIsGoneGoes() {
        module.write("target/classes/shop.tl", "item = Item;");
        module.delete("src/main/resources/shop.tl");
        assertThat(module.refresh()).hasValue("src/main/resources/shop.tl is gone");
        assertThat(module.has("target/classes/shop.tl")).isFalse();
    }

    @Test
    void aCompilerThatGeneratesNothingIsAWarning() {
        Module other = new Module(folder.resolve("other"));
        assertThat(other.confirm(other.inputs()).orElseThrow()).startsWith("nothing was generated: ");
        assertThat(other.has("target/tl4j/compile.lst")).isFalse();
    }

    /** The compiler may have read the one or the other. */
    @Test
    void aSchemaSavedWhileTheCompilerRunsCountsAsChanged() {
        Inputs before = module.inputs();
        module.write("src/main/resources/shop.tl", "thing = Thing;");
        module.confirm(before);
        assertThat(module.refresh()).isPresent();
    }
}
