package dev.tl4j.testkit.proxy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/** A SOCKS5 proxy, for everybody or for one user. */
public final class Socks5Peer extends ProxyPeer {
    private final String credentials;

    /**
     * A proxy.
     *
     * @param credentials user and password with a colon between them, or nothing
     */
    public Socks5Peer(int targetPort, String credentials) throws IOException {
        super(anyPort(), targetPort);
        this.credentials = credentials;
    }

    @Override
    protected boolean greet(DataInputStream in, OutputStream out) throws IOException {
        int version = in.read();
        String offered = new String(in.readNBytes(in.read()), StandardCharsets.ISO_8859_1);
        char wanted = credentials.isEmpty() ? (char) 0 : (char) 2;
        if (version != 5 || offered.indexOf(wanted) < 0) {
            out.write(new byte[] {5, (byte) 0xff});
            return false;
        }
        out.write(new byte[] {5, (byte) wanted});
        if (wanted == 2 && !signIn(in, out)) {
            return false;
        }
        byte[] head = in.readNBytes(4);
        String host =
                switch (head[3]) {
                    case 3 -> new String(in.readNBytes(in.read()), StandardCharsets.UTF_8);
                    default ->
                        InetAddress.getByAddress(in.readNBytes(head[3] == 1 ? 4 : 16))
                                .getHostAddress();
                };
        asked.add(host + ":" + in.readUnsignedShort());
        out.write(new byte[] {5, 0, 0, 3, 4, 'h', 'e', 'r', 'e', 0, 80});
        return true;
    }

    private boolean signIn(DataInputStream in, OutputStream out) throws IOException {
        in.read();
        String user = new String(in.readNBytes(in.read()), StandardCharsets.UTF_8);
        String password = new String(in.readNBytes(in.read()), StandardCharsets.UTF_8);
        boolean known = credentials.equals(user + ":" + password);
        out.write(new byte[] {1, (byte) (known ? 0 : 1)});
        return known;
    }
}
