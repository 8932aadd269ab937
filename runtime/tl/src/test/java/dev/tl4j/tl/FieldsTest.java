package dev.tl4j.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void aBuilderIsToldAllThatIsMissing() {
        assertThatThrownBy(() ->
                        Fields.requireAll("auth.signIn", "phoneNumber phoneCodeHash phoneCode", null, "hash", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("auth.signIn: missing phoneNumber, phoneCode");
    }

    @Test
    void aBuilderThatHasAllIsToldNothing() {
        assertThatNoException().isThrownBy(() -> {
            Fields.requireAll("auth.signIn", "phoneNumber phoneCodeHash", "+1", "hash");
            Fields.requireAll("vector", "size", 0);
        });
    }

    @Test
    void aFieldBesideOthersIsMissingOnlyIfOneOfThemIsSet() {
        assertThat(Fields.beside(null, "token")).isNull();
        assertThat(Fields.beside(null, null, false)).isNull();
        assertThat(Fields.beside(7, "token")).isEqualTo(7);
        assertThat(Fields.beside(false, null, null)).isEqualTo(false);
        assertThat(Fields.beside(null, null, null)).isNotNull();
    }

    @Test
    void fieldsOfOneFlagAreNamedWhenTheyAreApart() {
        assertThat(Fields.apart("codeSettings", null, "appSandbox"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("codeSettings: fields of one flag are set together or not at all, missing appSandbox");
    }
}
