package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.testkit.account.BotAccount;
import dev.tl4j.testkit.account.UserAccount;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.layer198.Layer198;
import dev.tl4j.testkit.layer229.Layer229;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is made from a schema by name is what is written by hand. */
class NamedUsersTest {
    private final ClusterState state = new ClusterState();
    private final UserAccount person =
            state.accounts.user("+1").name("Ann", "Lee").username("ann");
    private final BotAccount bot = state.accounts.bot("123:abc");

    @Test
    void bothWaysGiveTheSameBytes() {
        UserIds of198 = UserIds.of(OptionalInt.of(198));
        UserIds of229 = UserIds.of(OptionalInt.of(229));
        assertThat(new NamedUsers(Layer198.schema())
                        .user(person, true)
                        .orElseThrow()
                        .encode())
                .isEqualTo(new WireUser(person, true, of198).encode());
        assertThat(new NamedUsers(Layer229.schema())
                        .user(bot, false)
                        .orElseThrow()
                        .encode())
                .isEqualTo(new WireUser(bot, false, of229).encode());
        assertThat(new NamedUsers(Layer198.schema())
                        .fullUser(bot, true)
                        .orElseThrow()
                        .encode())
                .isEqualTo(new WireFullUser(new WireUser(bot, true, of198)).encode());
        assertThat(new NamedUsers(Layer229.schema())
                        .fullUser(person, true)
                        .orElseThrow()
                        .encode())
                .isEqualTo(new WireFullUser(new WireUser(person, true, of229)).encode());
    }

    @Test
    void aSchemaWithoutUsersGivesNone() {
        assertThat(new NamedUsers(LocalApi.schema()).user(person, true)).isEmpty();
        assertThat(new NamedUsers(LocalApi.schema()).fullUser(person, true)).isEmpty();
    }

    @Test
    void whoeverDoesNotSayItsLayerGetsTheLatest() {
        assertThat(UserIds.of(OptionalInt.empty())).isEqualTo(UserIds.of(OptionalInt.of(229)));
    }
}
