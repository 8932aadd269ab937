package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.frame.TransportError;
import dev.tl4j.testkit.account.BotAccount;
import dev.tl4j.testkit.layer229.DcOption;
import dev.tl4j.testkit.layer229.Layer229;
import dev.tl4j.testkit.layer229.User;
import dev.tl4j.testkit.layer229.auth.Authorization;
import dev.tl4j.testkit.layer229.auth.ExportAuthorization;
import dev.tl4j.testkit.layer229.auth.ExportedAuthorization;
import dev.tl4j.testkit.layer229.auth.ImportAuthorization;
import dev.tl4j.testkit.layer229.auth.ImportBotAuthorization;
import dev.tl4j.testkit.layer229.auth.LogOut;
import dev.tl4j.testkit.layer229.help.GetConfig;
import dev.tl4j.testkit.layer229.updates.GetState;
import dev.tl4j.testkit.layer229.updates.State;
import dev.tl4j.tl.Bytes;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several data centers that know of each other. */
class LocalClusterTest extends Strangers {
    private BotAccount account;

    @BeforeEach
    void addAccount() {
        account = cluster.accounts().bot("123:abc");
    }

    private RawClient signedIn(int dcId) throws IOException {
        RawClient client = stranger(dcId);
        call(client, new ImportBotAuthorization(0, 1, "hash", "123:abc"));
        return client;
    }

    @Test
    void eachTellsTheAddressesOfAll() throws IOException {
        for (LocalDc each : cluster.dcs()) {
            var config = call(stranger(each.dcId()), new GetConfig());
            assertThat(config.thisDc()).isEqualTo(each.dcId());
            assertThat(config.dcOptions()).extracting(DcOption::id).containsExactly(2, 4);
            assertThat(config.dcOptions())
                    .extracting(DcOption::port)
                    .containsExactly(cluster.dc(2).port(), cluster.dc(4).port());
        }
    }

    @Test
    void whatHasEndedIsNotTold() throws IOException {
        cluster.dc(4).close();
        assertThat(call(stranger(), new GetConfig()).dcOptions())
                .extracting(DcOption::id)
                .containsExactly(2);
    }

    @Test
    void keysAreNotShared() throws IOException {
        RawClient client = stranger(2);
        RawClient lost = client.movedTo(cluster.dc(4));
        lost.send(new GetState());
        assertThat(lost.read()).isEqualTo(new TransportError(-404));
    }

    @Test
    void signingInAtOneIsNotSigningInAtAll() throws IOException {
        signedIn(2);
        assertRefused(stranger(4), new GetState(), 401, "AUTH_KEY_UNREGISTERED");
    }

    @Test
    void anAuthorizationCanBeTakenAlong() throws IOException {
        RawClient home = signedIn(2);
        ExportedAuthorization exported = call(home, new ExportAuthorization(4));
        assertThat(exported.id()).isEqualTo(123);
        RawClient away = stranger(4);
        Authorization imported = (Authorization) call(away, new ImportAuthorization(exported.id(), exported.bytes()));
        assertThat(((User) imported.user()).id()).isEqualTo(123);
        assertThat(call(away, new GetState()).seq()).isZero();
    }

    @Test
    void whatWasExportedServesOnceAndThereOnly() throws IOException {
        ExportedAuthorization exported = call(signedIn(2), new ExportAuthorization(4));
        ImportAuthorization redeem = new ImportAuthorization(exported.id(), exported.bytes());
        assertRefused(stranger(2), redeem, 400, "AUTH_BYTES_INVALID");
        assertRefused(stranger(4), new ImportAuthorization(124, exported.bytes()), 400, "USER_ID_INVALID");
        assertRefused(stranger(4), new ImportAuthorization(123, Bytes.of(new byte[128])), 400, "AUTH_BYTES_INVALID");
        call(stranger(4), redeem);
        assertRefused(stranger(4), redeem, 400, "AUTH_BYTES_INVALID");
    }

    @Test
    void thereIsNothingToExportForStrangersOrToNowhere() throws IOException {
        assertRefused(stranger(), new ExportAuthorization(4), 401, "AUTH_KEY_UNREGISTERED");
        RawClient home = signedIn(2);
        assertRefused(home, new ExportAuthorization(2), 400, "DC_ID_INVALID");
        assertRefused(home, new ExportAuthorization(5), 400, "DC_ID_INVALID");
    }

    @Test
    void signingOutEndsWhatWasTakenAlong() throws IOException {
        RawClient home = signedIn(2);
        ExportedAuthorization exported = call(home, new ExportAuthorization(4));
        RawClient away = stranger(4);
        call(away, new ImportAuthorization(exported.id(), exported.bytes()));
        call(home, new LogOut());
        assertRefused(away, new GetState(), 401, "AUTH_KEY_UNREGISTERED");
        assertThat(account.sessions()).isZero();
    }

    @Test
    void handlersMayAnswerEverywhere() throws IOException {
        AtomicInteger count = new AtomicInteger();
        cluster.on(GetState.class, request -> new State(count.incrementAndGet(), 0, 0, 0, 0));
        cluster.accounts().clear();
        assertThat(call(stranger(2), new GetState()).pts()).isEqualTo(1);
        assertThat(call(stranger(4), new GetState()).pts()).isEqualTo(2);
    }

    @Test
    void aHandlerKnowsWhoHasSignedIn() throws IOException {
        cluster.on(
                GetState.class,
                (request, caller) ->
                        new State((int) caller.account().orElseThrow().id(), 0, 0, 0, 0));
        assertThat(call(signedIn(4), new GetState()).pts()).isEqualTo(123);
    }

    @Test
    void aClusterHasOnlyWhatItWasBuiltWith() {
        assertThatThrownBy(() -> cluster.dc(5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dc id: expected one of [2, 4], got 5");
        assertThatThrownBy(() -> LocalCluster.builder(Layer229.schema()).dcs(2, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LocalCluster.builder(Layer229.schema()).dcs())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
