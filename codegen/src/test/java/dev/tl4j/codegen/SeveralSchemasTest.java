package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlSchema;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers side by side, schemas on top of each other, schemas that have nothing to do with Telegram; and how they clash. */
class SeveralSchemasTest {
    private static final String INCLUDE = "include = {\"account.resetPassword\", \"chatAdminRights\"}";

    @TempDir
    Path folder;

    private Project project() {
        return new Project(folder);
    }

    private static TlSchema schema(ClassLoader loader, String name) throws ReflectiveOperationException {
        return (TlSchema) loader.loadClass(name).getMethod("schema").invoke(null);
    }

    @Test
    void twoLayersStandSideBySide() throws ReflectiveOperationException {
        Build build = project()
                .annotate("com.acme.v228", "schema = \"telegram/api-228.tl\", name = \"Api\", " + INCLUDE)
                .annotate("com.acme.v229", "schema = \"telegram/api.tl\", name = \"Api\", " + INCLUDE)
                .file("src/com/acme/Both.java", """
                        package com.acme;
                        class Both {
                            com.acme.v228.ChatAdminRights down(com.acme.v229.ChatAdminRights rights) {
                                return com.acme.v228.ChatAdminRights.builder().addAdmins(rights.addAdmins()).build();
                            }
                        }
                        """)
                .build();
        assertThat(build.success()).as(build.diagnostics().toString()).isTrue();
        ClassLoader loader = build.load();
        assertThat(schema(loader, "com.acme.v228.Api").layer()).isEqualTo(228);
        assertThat(schema(loader, "com.acme.v229.Api").layer()).isEqualTo(229);
        assertThat(build.sources().get("com/acme/v229/ChatAdminRights.java")).contains("manageWelcomeMessages");
        assertThat(build.sources().get("com/acme/v228/ChatAdminRights.java")).doesNotContain("manageWelcomeMessages");
    }

    @Test
    void aPrivateSchemaAddsToTelegrams() throws ReflectiveOperationException {
        Build build = project()
                .file("tl/acme.tl", """
                        acme.order id:long settings:CodeSettings = acme.Order;
                        ---functions---
                        acme.getOrder id:long = acme.Order;
                        """)
                .annotate(
                        "com.acme.api",
                        "schema = {\"telegram/api.tl\", \"acme.tl\"}, name = \"Api\", include = \"acme.*\"")
                .build();
        assertThat(build.success()).as(build.diagnostics().toString()).isTrue();
        ClassLoader loader = build.load();
        TlObject order =
                GeneratedRecord.named(loader, "com.acme.api.acme.GetOrder").create(List.of(7L));
        assertThat(schema(loader, "com.acme.api.Api").decode(order.encode())).isEqualTo(order);
        assertThat(build.sources()).containsKey("com/acme/api/CodeSettings.java");
        assertThat(build.sources().get("com/acme/api/Api.java")).contains("@Generated(\"telegram/api.tl, acme.tl\")");
    }

    @Test
    void aSchemaThatHasNothingToDoWithTelegramNeedsNothingOfIt() throws ReflectiveOperationException {
        ClassLoader loader = project()
                .file("tl/ton.tl", """
                        liteServer.error code:int message:string = liteServer.Error;
                        ---functions---
                        liteServer.getTime = liteServer.Error;
                        """)
                .generate("com.acme.ton", "ton.tl", "LiteApi")
                .build()
                .orFail()
                .load();
        assertThat(schema(loader, "com.acme.ton.LiteApi").binding()).isSameAs(TlSchema.NONE.binding());
    }

    @Test
    void aNameOfTwoFilesIsToldWithBothPlaces() {
        Build build = project()
                .file("tl/acme.tl", "// Ours.\ncodeSettings id:long = CodeSettings;")
                .annotate("com.acme", "schema = {\"telegram/api.tl\", \"acme.tl\"}, name = \"Api\"")
                .build();
        assertThat(Told.by(build)).singleElement().satisfies(told -> assertThat(told.message())
                .startsWith("acme.tl:2:1: error: ")
                .containsPattern("codeSettings.*telegram/api\\.tl:\\d+:1"));
    }

    @Test
    void anIdOfTwoCombinatorsIsToldWithBothPlaces() {
        Build build = project()
                .file("tl/one.tl", "one#12345678 = One;")
                .file("tl/two.tl", "---functions---\n  two#12345678 = One;")
                .annotate("com.acme", "schema = {\"one.tl\", \"two.tl\"}, name = \"Api\"")
                .build();
        assertThat(Told.by(build))
                .filteredOn(told -> told.message().contains(": error: "))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.message()).startsWith("two.tl:2:").containsPattern("one\\.tl:1:\\d+"));
    }

    @Test
    void classesOfTwoFilesThatDifferOnlyByCaseAreToldWithBothPlaces() {
        Build build = project()
                .file("tl/one.tl", "fooBar = A;")
                .file("tl/two.tl", "foobar = B;")
                .annotate("com.acme", "schema = {\"one.tl\", \"two.tl\"}, name = \"Api\"")
                .build();
        assertThat(Told.by(build))
                .containsExactly(Told.error(
                        "com/acme/package-info.java",
                        1,
                        "foobar (two.tl:1:1) and fooBar (one.tl:1:1): their classes would differ only by case"));
    }

    @Test
    void layersThatContradictEachOtherAreTold() {
        Build build = project()
                .file("tl/one.tl", "a = A;\n// LAYER 5")
                .file("tl/two.tl", "b = B;\n// LAYER 6")
                .annotate("com.acme", "schema = {\"one.tl\", \"two.tl\"}, name = \"Api\"")
                .build();
        assertThat(Told.by(build)).singleElement().satisfies(told -> assertThat(told.message())
                .startsWith("two.tl:2:")
                .contains("one.tl:2:"));
    }
}
