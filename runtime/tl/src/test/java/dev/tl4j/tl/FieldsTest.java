package dev.tl4j.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void aBuilderIsToldAllThatIsMissing() {
        assertThatThrownBy(() -> Fields.requireAll("auth.signIn", "phoneNumber", null, "phoneCode"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("auth.signIn: missing phoneNumber, phoneCode");
    }

    @Test
    void aBuilderThatHasAllIsToldNothing() {
        assertThatNoException().isThrownBy(() -> {
            Fields.requireAll("auth.signIn", null, null);
            Fields.requireAll("help.getConfig");
        });
    }

    @Test
    void fieldsOfOneFlagAreNamedWhenTheyAreApart() {
        assertThat(Fields.apart("codeSettings", null, "appSandbox"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("codeSettings: fields of one flag are set together or not at all, missing appSandbox");
    }
}
