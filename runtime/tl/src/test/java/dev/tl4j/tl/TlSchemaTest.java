package dev.tl4j.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.tl.TestSchema.Ask;
import dev.tl4j.tl.TestSchema.Leaf;
import dev.tl4j.tl.TestSchema.Tree;
import dev.tl4j.tl.TestSchema.Wrap;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TlSchemaTest {
    private static final TlSchema SCHEMA = TestSchema.SCHEMA;

    static List<TlObject> objects() {
        return List.of(
                new Leaf(1), new Tree(List.of(new Tree(List.of()))), new Ask("why?"), new Wrap(new Wrap(new Ask(""))));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void decodesWhatItsObjectsEncode(TlObject object) {
        assertThat(SCHEMA.decode(object.encode())).isEqualTo(object);
    }

    @ParameterizedTest
    @MethodSource("objects")
    void allBytesMustBeUsed(TlObject object) {
        byte[] encoded = object.encode();
        byte[] longer = Arrays.copyOf(encoded, encoded.length + 4);
        assertThatThrownBy(() -> SCHEMA.decode(longer))
                .isInstanceOf(TlException.class)
                .hasMessage("expected the end, got 4 more bytes at offset " + encoded.length);
    }

    @ParameterizedTest
    @MethodSource("objects")
    void allBytesMustBeThere(TlObject object) {
        byte[] encoded = object.encode();
        for (int i = 0; i < encoded.length; i++) {
            byte[] cut = Arrays.copyOf(encoded, i);
            assertThatThrownBy(() -> SCHEMA.decode(cut)).isInstanceOf(TlException.class);
        }
    }

    @Test
    void theEmptySchemaKnowsNoId() {
        assertThatThrownBy(() -> TlSchema.NONE.decode(new Leaf(1).encode()))
                .isInstanceOf(TlException.class)
                .hasMessage("expected a value of an empty schema, got the unknown id #1eaf0000 at offset 0");
        assertThat(TlSchema.NONE.layer()).isZero();
    }

    @Test
    void aSchemaWithoutTheCallsOfAClientBindsNone() {
        Binding binding = SCHEMA.binding();
        assertThat(binding).isSameAs(Binding.NONE);
        ConnectionInfo info = new ConnectionInfo(1, "", "", "", "", "", "");
        assertThat(binding.invokeWithLayer(1, new Ask(""))).isNull();
        assertThat(binding.initConnection(info, new Ask(""))).isNull();
        assertThat(binding.getConfig()).isNull();
        assertThat(binding.config("")).isNull();
        assertThat(binding.bindTempAuthKey(1, 2, 3, Bytes.EMPTY)).isNull();
        assertThat(binding.exportAuthorization(1)).isNull();
        assertThat(binding.importAuthorization("")).isNull();
    }
}
