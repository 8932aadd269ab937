package dev.tl4j.testkit.proxy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A proxy on loopback that leads to one place, whatever it is asked for. Blocking, so that it has nothing in common with what it tests. */
public abstract class ProxyPeer implements AutoCloseable {
    private final ServerSocket server;
    private final int targetPort;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /** What clients asked to be connected to. */
    public final Queue<String> asked = new ConcurrentLinkedQueue<>();

    protected ProxyPeer(ServerSocket server, int targetPort) {
        this.server = server;
        this.targetPort = targetPort;
        start(this::accept);
    }

    protected static ServerSocket anyPort() throws IOException {
        return new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    public final int port() {
        return server.getLocalPort();
    }

    /** Talks to a client until it may be connected; whether it may. */
    protected abstract boolean greet(DataInputStream in, OutputStream out) throws IOException;

    private void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            sockets.add(client);
            start(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            if (greet(in, client.getOutputStream())) {
                try (Socket target = new Socket(InetAddress.getLoopbackAddress(), targetPort)) {
                    sockets.add(target);
                    start(() -> relayDown(target.getInputStream(), client.getOutputStream()));
                    relayUp(in, target.getOutputStream());
                }
            }
        }
    }

    /** Carries from client to server. */
    protected void relayUp(DataInputStream client, OutputStream server) throws IOException {
        client.transferTo(server);
    }

    /** Carries from server to client. */
    protected void relayDown(InputStream server, OutputStream client) throws IOException {
        server.transferTo(client);
    }

    private static void start(Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException e) {
                        System.getLogger(ProxyPeer.class.getName())
                                .log(System.Logger.Level.DEBUG, "a connection ended", e);
                    }
                },
                "test-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Task {
        void run() throws IOException;
    }

    @Override
    public final void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
