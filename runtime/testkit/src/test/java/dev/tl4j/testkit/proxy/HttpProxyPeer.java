package dev.tl4j.testkit.proxy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An HTTP proxy that allows CONNECT, to everybody or to one user. */
public final class HttpProxyPeer extends ProxyPeer {
    private final String credentials;

    /**
     * A proxy.
     *
     * @param credentials user and password with a colon between them, or nothing
     */
    public HttpProxyPeer(int targetPort, String credentials) throws IOException {
        super(anyPort(), targetPort);
        this.credentials = credentials;
    }

    @Override
    protected boolean greet(DataInputStream in, OutputStream out) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        if (!credentials.isEmpty() && head.indexOf("\r\nProxy-Authorization: Basic " + basic + "\r\n") < 0) {
            write(out, "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n\r\n");
            return false;
        }
        asked.add(head.substring("CONNECT ".length(), head.indexOf(" HTTP/1.1\r\n")));
        write(out, "HTTP/1.1 200 Connection established\r\n\r\n");
        return true;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
