package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.schema.model.Name;
import dev.tl4j.tl.Binding;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.ConnectionInfo;
import dev.tl4j.tl.ServerConfig;
import dev.tl4j.tl.ServerConfig.DcAddress;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls that a client makes by itself, in the classes of both layers. */
class BindingTest {
    private static final ConnectionInfo INFO = new ConnectionInfo(611335, "PC", "Linux 6.1", "1.0", "en", "", "en");

    private static Binding binding(String layer) {
        return CompiledSchema.of(layer).schema().binding();
    }

    private static JsonNode sample(String name) {
        return SampleObjectsTest.objects()
                .filter(sample -> sample.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getPayload();
    }

    private static TlObject decoded(String sample) {
        return CompiledSchema.of(CompiledSchema.LAYER_229)
                .schema()
                .decode(HexFormat.of().parseHex(sample(sample).required("hex").asText()));
    }

    @Test
    void wrapsACallAsTheSampleHasIt() {
        Binding binding = binding(CompiledSchema.LAYER_229);
        TlMethod<?> getConfig = Objects.requireNonNull(binding.getConfig());
        TlMethod<?> call =
                binding.invokeWithLayer(229, Objects.requireNonNull(binding.initConnection(INFO, getConfig)));
        assertThat(call).isEqualTo(decoded("invokeWithLayer-initConnection-help.getConfig"));
    }

    @Test
    void readsWhatMattersOfAConfig() {
        ServerConfig config = binding(CompiledSchema.LAYER_229).config(decoded("config-minimal"));
        assertThat(config)
                .isEqualTo(new ServerConfig(
                        2,
                        1760003600,
                        List.of(
                                new DcAddress(1, "149.154.175.50", 443, false, false, false, false),
                                new DcAddress(
                                        1, "2001:0b28:f23d:f001:0000:0000:0000:000a", 443, true, false, false, false),
                                new DcAddress(4, "149.154.165.111", 443, false, true, true, false),
                                new DcAddress(203, "91.105.192.100", 443, false, false, false, true))));
    }

    @ParameterizedTest
    @ValueSource(strings = {CompiledSchema.LAYER_229, CompiledSchema.LAYER_228})
    void hasAllCalls(String layer) {
        Binding binding = binding(layer);
        TlMethod<?> getConfig = Objects.requireNonNull(binding.getConfig());
        assertThat(binding.invokeWithLayer(1, getConfig)).hasToString("InvokeWithLayer[layer=1, query=GetConfig[]]");
        assertThat(binding.initConnection(INFO, getConfig)).isNotNull();
        assertThat(binding.invokeWithoutUpdates(getConfig)).hasToString("InvokeWithoutUpdates[query=GetConfig[]]");
        assertThat(binding.invokeAfterMsg(5, getConfig)).hasToString("InvokeAfterMsg[msgId=5, query=GetConfig[]]");
        assertThat(binding.bindTempAuthKey(1, 2, 3, Bytes.utf8("four")))
                .hasToString("BindTempAuthKey[permAuthKeyId=1, nonce=2, expiresAt=3, encryptedMessage=bytes[4]]");
        assertThat(binding.exportAuthorization(4)).hasToString("ExportAuthorization[dcId=4]");
    }

    @Test
    void carriesAnExportedAuthorizationOver() {
        CompiledSchema schema = CompiledSchema.of(CompiledSchema.LAYER_229);
        TlObject exported = schema.record(schema.model()
                        .constructor(Name.of("auth.exportedAuthorization"))
                        .orElseThrow())
                .create(List.of(7L, Bytes.utf8("secret")));
        assertThat(schema.schema().binding().importAuthorization(exported))
                .hasToString("ImportAuthorization[id=7, bytes=bytes[6]]");
    }

    @Test
    void serviceMessagesHaveNone() {
        assertThat(binding(CompiledSchema.MTPROTO)).isSameAs(Binding.NONE);
    }
}
