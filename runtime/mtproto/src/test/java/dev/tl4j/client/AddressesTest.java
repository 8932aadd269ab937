package dev.tl4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.store.DataCenters;
import dev.tl4j.store.DcAddress;
import dev.tl4j.tl.ServerConfig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which addresses are tried, and in which order. */
class AddressesTest {
    private static final DcAddress KNOWN = new DcAddress(2, "203.0.113.7", 8443);

    private static ServerConfig.DcAddress told(
            int dcId, String host, boolean mediaOnly, boolean obfuscated, boolean cdn) {
        return new ServerConfig.DcAddress(dcId, host, 443, false, mediaOnly, obfuscated, cdn);
    }

    private static List<String> round(Addresses addresses, int count) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            DcAddress current = addresses.current();
            all.add(current == null ? "none" : current.host() + " " + current.port());
            addresses.next();
        }
        return all;
    }

    @Test
    void knownThenBuiltInThenTold() {
        AddressBook book = new AddressBook(DataCenters.PRODUCTION);
        book.learn(new ServerConfig(
                2,
                0,
                List.of(
                        told(2, "203.0.113.9", false, false, false),
                        told(1, "203.0.113.1", false, false, false),
                        told(2, "203.0.113.2", true, false, false),
                        told(2, "203.0.113.3", false, true, false),
                        told(2, "203.0.113.4", false, false, true),
                        new ServerConfig.DcAddress(2, "", 0, false, false, false, false))));
        Addresses addresses = new Addresses(book, 2, KNOWN);
        String ipv4 = DataCenters.PRODUCTION.ipv4(2).host();
        String ipv6 = DataCenters.PRODUCTION.ipv6(2).host();
        assertThat(round(addresses, 9))
                .containsExactly(
                        "203.0.113.7 8443",
                        ipv4 + " 443",
                        ipv6 + " 443",
                        ipv4 + " 80",
                        ipv6 + " 80",
                        ipv4 + " 5222",
                        ipv6 + " 5222",
                        "203.0.113.9 443",
                        "203.0.113.7 8443");
    }

    @Test
    void oneThatWasReachedComesFirst() {
        Addresses addresses = new Addresses(new AddressBook(DataCenters.TEST), 2, null);
        addresses.next();
        addresses.next();
        DcAddress reached = addresses.current();
        addresses.reached();
        addresses.next();
        assertThat(round(addresses, 6))
                .contains(reached.host() + " " + reached.port())
                .doesNotHaveDuplicates();
    }

    @Test
    void serversOfOnesOwnAreLookedForNowhereElse() {
        AddressBook own = new AddressBook(null);
        assertThat(round(new Addresses(own, 2, KNOWN), 3)).containsOnly("203.0.113.7 8443");
        assertThat(new Addresses(own, 3, null).current()).isNull();
        Addresses later = new Addresses(own, 3, null);
        later.next();
        own.learn(new ServerConfig(2, 0, List.of(told(3, "203.0.113.8", false, false, false))));
        assertThat(round(later, 2)).containsOnly("203.0.113.8 443");
    }

    @Test
    void aDataCenterNewerThanTheProgramIsTold() {
        assertThat(new Addresses(new AddressBook(DataCenters.PRODUCTION), 9, null).current())
                .isNull();
    }
}
