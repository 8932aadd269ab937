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

    private static void next(AddressChoice addresses) {
        DcAddress current = addresses.current();
        if (current != null) {
            addresses.failed(current);
        }
    }

    private static List<String> round(AddressChoice addresses, int count) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            DcAddress current = addresses.current();
            all.add(current == null ? "none" : current.host() + " " + current.port());
            next(addresses);
        }
        return all;
    }

    @Test
    void knownThenBuiltInThenTold() {
        AddressBook book = new AddressBook(DataCenters.PRODUCTION, false);
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
        Addresses addresses = new Addresses(new AddressBook(DataCenters.TEST, false), 2, null);
        next(addresses);
        next(addresses);
        DcAddress reached = addresses.current();
        addresses.reached(reached);
        next(addresses);
        assertThat(round(addresses, 6))
                .contains(reached.host() + " " + reached.port())
                .doesNotHaveDuplicates();
    }

    @Test
    void serversOfOnesOwnAreLookedForNowhereElse() {
        AddressBook own = new AddressBook(null, false);
        assertThat(round(new Addresses(own, 2, KNOWN), 3)).containsOnly("203.0.113.7 8443");
        assertThat(new Addresses(own, 3, null).current()).isNull();
        Addresses later = new Addresses(own, 3, null);
        next(later);
        own.learn(new ServerConfig(2, 0, List.of(told(3, "203.0.113.8", false, false, false))));
        assertThat(round(later, 2)).containsOnly("203.0.113.8 443");
    }

    @Test
    void aDataCenterNewerThanTheProgramIsTold() {
        assertThat(new Addresses(new AddressBook(DataCenters.PRODUCTION, false), 9, null).current())
                .isNull();
    }

    /** A book of a server of one's own that tells of addresses of each kind. */
    private static AddressBook told(boolean isObfuscated) {
        AddressBook book = new AddressBook(null, isObfuscated);
        book.learn(everyKind());
        return book;
    }

    private static ServerConfig everyKind() {
        return new ServerConfig(
                2,
                0,
                List.of(
                        told(2, "obfuscated", false, true, false),
                        told(2, "media obfuscated", true, true, false),
                        told(2, "media", true, false, false),
                        told(2, "other media", true, false, false),
                        told(2, "cdn", false, false, true),
                        told(2, "cdn media", true, true, true),
                        told(2, "ordinary", false, false, false)));
    }

    @Test
    void addressesForObfuscatedConnectionsAreForThoseWhoMakeSuch() {
        assertThat(round(new Addresses(told(false), 2, null), 2)).containsOnly("ordinary 443");
        assertThat(round(new Addresses(told(true), 2, null), 3))
                .containsExactly("ordinary 443", "obfuscated 443", "ordinary 443");
    }

    @Test
    void filesComeFromWhereThereIsNothingElseAsLongAsThatIsGood() {
        FileAddresses files = new Addresses(told(true), 2, KNOWN).forFiles();
        assertThat(round(files, 6))
                .containsExactly(
                        "media 443",
                        "other media 443",
                        "media obfuscated 443",
                        "203.0.113.7 8443",
                        "ordinary 443",
                        "obfuscated 443");
        assertThat(files.known()).isNull();
    }

    @Test
    void whatWasNoGoodIsTriedAgainWhenTheServerSaysAnew() {
        AddressBook book = told(false);
        FileAddresses files = new Addresses(book, 2, null).forFiles();
        assertThat(round(files, 3)).endsWith("ordinary 443");
        book.learn(everyKind());
        assertThat(round(files, 1)).containsExactly("media 443");
    }

    @Test
    void anAddressForFilesThatWasReachedIsWorthKeeping() {
        FileAddresses files = new Addresses(told(false), 2, KNOWN).forFiles();
        DcAddress media = files.current();
        assertThat(media).isNotNull();
        files.reached(media);
        assertThat(files.known()).isEqualTo(media);
        assertThat(files.isMediaOnly(media)).isTrue();
        assertThat(files.isMediaOnly(KNOWN)).isFalse();
        FileAddresses later = new Addresses(new AddressBook(null, false), 2, KNOWN).forFiles();
        later.restore(media);
        assertThat(round(later, 2)).containsExactly("media 443", "203.0.113.7 8443");
    }

    @Test
    void severalWhoFailAtOneAddressMoveOnOnce() {
        Addresses addresses = new Addresses(new AddressBook(DataCenters.TEST, false), 2, null);
        DcAddress first = addresses.current();
        assertThat(first).isNotNull();
        addresses.failed(first);
        DcAddress second = addresses.current();
        addresses.failed(first);
        assertThat(addresses.current()).isEqualTo(second);
    }

    @Test
    void whatWasForFilesOnlyDoesNotBecomeOrdinaryWhenTheServerTellsOfItNoMore() {
        AddressBook book = told(false);
        Addresses ordinary = new Addresses(book, 2, KNOWN);
        FileAddresses files = ordinary.forFiles();
        DcAddress media = files.current();
        assertThat(media).isNotNull();
        book.learn(new ServerConfig(2, 0, List.of()));
        files.reached(media);
        assertThat(ordinary.current()).isEqualTo(KNOWN);
    }
}
