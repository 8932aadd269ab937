package dev.tl4j.net;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Asks a SOCKS5 proxy to connect us. Names are resolved by the proxy.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1928">RFC 1928, SOCKS version 5</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1929">RFC 1929, user name and password</a>
 */
final class Socks5Handshake implements Handshake {
    private static final byte[] NOTHING = {};
    private static final int VERSION = 5;
    private static final int SIGN_IN_VERSION = 1;
    private static final int CONNECT = 1;

    private static final int ANONYMOUS = 0;
    private static final int PASSWORD = 2;
    private static final int NO_WAY = 0xff;

    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;

    private final Endpoint target;
    private final @Nullable Credentials credentials;
    private final Gather gather = new Gather(4 + 1 + 255 + 2);
    private State state = State.METHOD;

    private enum State {
        METHOD,
        SIGN_IN,
        REPLY,
        DONE
    }

    Socks5Handshake(Endpoint target, @Nullable Credentials credentials) {
        this.target = target;
        this.credentials = credentials;
    }

    @Override
    public byte[] opening() {
        return credentials == null ? new byte[] {VERSION, 1, ANONYMOUS} : new byte[] {VERSION, 2, ANONYMOUS, PASSWORD};
    }

    @Override
    public boolean isDone() {
        return state == State.DONE;
    }

    @Override
    public byte[] receive(ByteBuffer in) throws NetException {
        return switch (state) {
            case METHOD -> gather.has(2, in) ? onMethod() : NOTHING;
            case SIGN_IN -> gather.has(2, in) ? onSignedIn() : NOTHING;
            case REPLY -> onReply(in);
            case DONE -> NOTHING;
        };
    }

    private byte[] onMethod() throws NetException {
        requireVersion(VERSION);
        int method = gather.at(1);
        gather.take();
        Credentials known = credentials;
        if (method == ANONYMOUS) {
            return connect();
        }
        if (method == PASSWORD && known != null) {
            state = State.SIGN_IN;
            return signIn(known);
        }
        throw new NetException(
                method == NO_WAY
                        ? "socks5 proxy: expected it to let us in, got a refusal: it wants "
                                + (known == null ? "a user and a password" : "another way to sign in")
                        : "socks5 proxy: expected a way to sign in that we offered, got " + method);
    }

    private static byte[] signIn(Credentials known) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(SIGN_IN_VERSION);
        for (String text : new String[] {known.user(), known.password()}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write(bytes.length);
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    private byte[] onSignedIn() throws NetException {
        requireVersion(SIGN_IN_VERSION);
        if (gather.at(1) != 0) {
            throw new NetException("socks5 proxy: expected it to know user and password, got a refusal");
        }
        gather.take();
        return connect();
    }

    private byte[] connect() {
        state = State.REPLY;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {VERSION, CONNECT, 0});
        byte[] address = HostAddress.bytes(target.host()).orElse(NOTHING);
        if (address.length == 0) {
            byte[] name = target.host().getBytes(StandardCharsets.UTF_8);
            out.write(NAME);
            out.write(name.length);
            out.writeBytes(name);
        } else {
            out.write(address.length == 4 ? IPV4 : IPV6);
            out.writeBytes(address);
        }
        out.write(target.port() >> 8);
        out.write(target.port());
        return out.toByteArray();
    }

    /** The address that the proxy tells is of no interest, but what follows it is ours. */
    private byte[] onReply(ByteBuffer in) throws NetException {
        if (gather.has(4, in)) {
            requireVersion(VERSION);
            if (gather.at(1) != 0) {
                throw new NetException("socks5 proxy: expected a connection, got " + reason(gather.at(1)));
            }
            int address =
                    switch (gather.at(3)) {
                        case IPV4 -> 4;
                        case IPV6 -> 16;
                        case NAME -> gather.has(5, in) ? 1 + gather.at(4) : 1;
                        default ->
                            throw new NetException(
                                    "socks5 proxy: expected an address of kind 1, 3 or 4, got " + gather.at(3));
                    };
            boolean whole = gather.at(3) != NAME || gather.has(5, in);
            if (whole && gather.has(4 + address + 2, in)) {
                state = State.DONE;
            }
        }
        return NOTHING;
    }

    private void requireVersion(int expected) throws NetException {
        if (gather.at(0) != expected) {
            throw new NetException("socks5 proxy: expected version " + expected + ", got " + gather.at(0));
        }
    }

    private static String reason(int code) {
        return switch (code) {
            case 1 -> "a general failure";
            case 2 -> "a refusal by its rules";
            case 3 -> "'network unreachable'";
            case 4 -> "'host unreachable'";
            case 5 -> "'connection refused'";
            case 6 -> "'time to live expired'";
            case 7 -> "'command not supported'";
            case 8 -> "'kind of address not supported'";
            default -> "error " + code;
        };
    }
}
