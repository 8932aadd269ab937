package dev.tl4j.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An IPv4 or IPv6 address as text and as 4 or 16 bytes, without a question to anybody what a name stands for. */
final class IpAddress {
    private static final int GROUPS = 8;

    private IpAddress() {}

    /** The bytes of an address, or nothing if this is none, a name perhaps. */
    static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(text.indexOf(':') < 0 ? ipv4(text) : ipv6(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The text of an address of 4 or 16 bytes; the longest run of zeros in an IPv6 address is left out. */
    static String text(byte[] bytes) {
        if (bytes.length == 4) {
            return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + "." + (bytes[3] & 0xff);
        }
        List<Integer> groups = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            groups.add(buffer.getShort() & 0xffff);
        }
        int start = 0;
        int length = 0;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zerosAt(groups, i);
            if (zeros > length) {
                start = i;
                length = zeros;
            }
        }
        return length < 2
                ? joined(groups)
                : joined(groups.subList(0, start)) + "::" + joined(groups.subList(start + length, GROUPS));
    }

    private static int zerosAt(List<Integer> groups, int from) {
        int at = from;
        while (at < GROUPS && groups.get(at) == 0) {
            at++;
        }
        return at - from;
    }

    private static String joined(List<Integer> groups) {
        return groups.stream().map(Integer::toHexString).collect(Collectors.joining(":"));
    }

    private static byte[] ipv4(String text) {
        String[] parts = text.split("\\.", -1);
        require(parts.length == 4);
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) number(parts[i], 10, 0xff);
        }
        return bytes;
    }

    private static byte[] ipv6(String text) {
        int gap = text.indexOf("::");
        List<Integer> before = groups(gap < 0 ? text : text.substring(0, gap));
        List<Integer> after = gap < 0 ? List.of() : groups(text.substring(gap + 2));
        int zeros = GROUPS - before.size() - after.size();
        require(gap < 0 ? zeros == 0 : zeros > 0);
        ByteBuffer bytes = ByteBuffer.allocate(2 * GROUPS);
        before.forEach(group -> bytes.putShort(group.shortValue()));
        bytes.position(bytes.position() + 2 * zeros);
        after.forEach(group -> bytes.putShort(group.shortValue()));
        return bytes.array();
    }

    private static List<Integer> groups(String text) {
        List<Integer> groups = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String group : text.split(":", -1)) {
                groups.add(number(group, 16, 0xffff));
            }
        }
        return groups;
    }

    private static int number(String digits, int radix, int max) {
        require(!digits.isEmpty()
                && digits.length() <= 4
                && digits.chars().allMatch(c -> Character.digit(c, radix) >= 0));
        int value = Integer.parseInt(digits, radix);
        require(value <= max);
        return value;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new NumberFormatException("not an ip address");
        }
    }
}
