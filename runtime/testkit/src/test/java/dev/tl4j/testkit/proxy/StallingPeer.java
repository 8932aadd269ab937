package dev.tl4j.testkit.proxy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A way to a data center that takes nothing more from clients for a while. */
public final class StallingPeer extends ProxyPeer {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean stalled;

    public StallingPeer(int targetPort) throws IOException {
        super(anyPort(), targetPort);
    }

    /** Takes nothing from now on, or everything again. */
    public void stall(boolean nowStalled) {
        lock.lock();
        try {
            stalled = nowStalled;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected boolean greet(DataInputStream in, OutputStream out) {
        return true;
    }

    @Override
    protected void relayUp(DataInputStream client, OutputStream server) throws IOException {
        byte[] some = new byte[8192];
        int count = client.read(some);
        while (count >= 0) {
            awaitTurn();
            server.write(some, 0, count);
            count = client.read(some);
        }
    }

    private void awaitTurn() throws IOException {
        lock.lock();
        try {
            while (stalled) {
                changed.await();
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted while stalled");
        } finally {
            lock.unlock();
        }
    }
}
