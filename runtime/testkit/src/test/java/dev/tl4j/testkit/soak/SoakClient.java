package dev.tl4j.testkit.soak;

import dev.tl4j.frame.Frame;
import dev.tl4j.frame.Packet;
import dev.tl4j.frame.QuickAck;
import dev.tl4j.frame.TransportError;
import dev.tl4j.session.Call;
import dev.tl4j.session.Event;
import dev.tl4j.session.Moment;
import dev.tl4j.session.ServerClock;
import dev.tl4j.session.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes calls over sessions, connects again and again, agrees on new keys, and holds every answer against its call. */
final class SoakClient {
    private static final Duration DRAIN = Duration.ofSeconds(20);

    final World world;
    private final SoakDc dc;
    private final int wanted;
    private final int atOnce;
    private final Numbers numbers;
    private final Set<SoakCall> pending = new LinkedHashSet<>();
    private final List<SoakLine> draining = new ArrayList<>();
    private SoakLine line;
    private int made;
    private @Nullable SoakCall last;

    /** How far the wall clock is off. */
    Duration wallSkew;

    /** How long the monotonic clock stood still. */
    private Duration slept = Duration.ZERO;

    private long asleepUntil;

    /** Numbers for calls, unique among all clients. */
    interface Numbers {
        long next();
    }

    SoakClient(World world, SoakDc dc, int wanted, int atOnce, Numbers numbers) {
        this.world = world;
        this.dc = dc;
        this.wanted = wanted;
        this.atOnce = atOnce;
        this.numbers = numbers;
        wallSkew = Duration.ofSeconds(world.between(-100_000, 100_000));
        line = newLine();
    }

    Moment now() {
        long nanos = world.nanos() - slept.toNanos() + 5_000_000_000L;
        return new Moment(World.START.plusNanos(world.nanos()).plus(wallSkew).toEpochMilli(), nanos);
    }

    /** When the monotonic clock says so, in virtual time. */
    long virtual(long nanos) {
        return nanos + slept.toNanos() - 5_000_000_000L;
    }

    void start() {
        line.connect();
        makeCalls();
    }

    boolean isDone() {
        return made >= wanted
                && pending.isEmpty()
                && line.session.isIdle()
                && draining.stream().allMatch(old -> old.session.isIdle());
    }

    /** A session under a new key; half of the time the key exchange tells the server's time. */
    private SoakLine newLine() {
        long salt = world.random.nextLong();
        ServerClock clock = new ServerClock();
        if (world.chance(0.5)) {
            clock.learnFromSeconds(dc.now().getEpochSecond(), now());
        }
        Session session = new Session(dc.agree(salt), world.chance(0.8) ? salt : 0, clock, world.randomness(), now());
        return new SoakLine(this, dc, session);
    }

    private void makeCalls() {
        if (made < wanted) {
            world.after(world.upTo(Duration.ofMillis(300)), this::makeCalls);
        }
        int some = (int) world.between(1, 8);
        for (int i = 0; i < some && made < wanted && pending.size() < atOnce; i++) {
            makeCall();
        }
        line.flush();
    }

    private void makeCall() {
        SoakCall.Treatment treatment = world.chance(0.9)
                ? SoakCall.Treatment.ANSWER
                : SoakCall.Treatment.values()[world.random.nextInt(SoakCall.Treatment.values().length)];
        if (treatment == SoakCall.Treatment.BOMB && world.chance(0.98)) {
            treatment = SoakCall.Treatment.GARBAGE;
        }
        boolean isSilent = treatment == SoakCall.Treatment.SILENCE;
        Duration patience = isSilent ? Duration.ofSeconds(30) : Duration.ofHours(2);
        int padding = world.chance(0.1) ? (int) world.between(0, 3000) : 8;
        SoakCall after = world.chance(0.1) ? last : null;
        SoakCall call = new SoakCall(numbers.next(), treatment, padding, after, world.nanos() + patience.toNanos());
        made++;
        last = call;
        pending.add(call);
        line.session.invoke(call);
        if (isSilent) {
            world.at(call.deadline, () -> giveUp(call, "deadline"));
        }
    }

    private void giveUp(SoakCall call, String why) {
        if (pending.remove(call)) {
            line.forget(call);
            draining.forEach(old -> old.forget(call));
            world.ledger.ended(call.number, why);
        }
    }

    void cancelSome() {
        List<SoakCall> all = List.copyOf(pending);
        for (int i = 0; i < Math.min(3, all.size()); i++) {
            giveUp(all.get(world.random.nextInt(all.size())), "cancelled");
        }
        line.flush();
    }

    /** A new key in time, as with temporary keys: what was not sent moves at once, the rest is answered under the old one or moves later. */
    void rotate() {
        SoakLine old = line;
        draining.add(old);
        replaceLine(old.session.takeUnsent());
        world.after(DRAIN, () -> moveAll(old));
    }

    /** The key is lost: what can move does. */
    void keyLost(SoakLine from) {
        if (from == line) {
            List<Call> left = from.end();
            replaceLine(left);
        } else {
            moveAll(from);
        }
    }

    private void moveAll(SoakLine from) {
        draining.remove(from);
        for (Call call : from.end()) {
            line.session.invoke(call);
        }
        line.flush();
    }

    private void replaceLine(List<Call> calls) {
        line = newLine();
        calls.forEach(line.session::invoke);
        line.connect();
    }

    void on(Event event) {
        world.note(event.getClass().getSimpleName().hashCode());
        if (event instanceof Event.Answered answered) {
            SoakCall call = end(answered.call(), "answered");
            if (!answered.result().equals(SoakCall.answer(call.number))) {
                throw new AssertionError(call + ": expected its own answer, got another");
            }
        } else if (event instanceof Event.Refused refused) {
            SoakCall call = end(refused.call(), "refused");
            if (!refused.message().equals("NUMBER_" + call.number)) {
                throw new AssertionError(call + ": expected its own error, got " + refused.message());
            }
        } else if (event instanceof Event.Failed failed) {
            String message = String.valueOf(failed.reason().getMessage());
            SoakCall call = end(
                    failed.call(),
                    message.startsWith("answer:") ? "undecodable" : "too often " + message.replaceAll(".*times, ", ""));
            if (message.startsWith("answer:")
                    && call.treatment != SoakCall.Treatment.GARBAGE
                    && call.treatment != SoakCall.Treatment.BOMB) {
                throw new AssertionError(call + ": expected an answer that can be read, got " + message);
            }
        } else if (event instanceof Event.Forgotten forgotten) {
            end(forgotten.call(), "forgotten");
        } else if (event instanceof Event.Update update) {
            onUpdate(update);
        } else if (event instanceof Event.Delivered delivered && !pending.contains((SoakCall) delivered.call())) {
            throw new AssertionError(delivered.call() + ": expected a quick ack while it runs, got one after its end");
        }
    }

    private void onUpdate(Event.Update update) {
        int number = java.nio.ByteBuffer.wrap(update.body().toByteArray())
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getInt(4);
        if (number == SoakServerSession.POISON) {
            throw new AssertionError("a packet that must not be believed was");
        }
        world.ledger.updated(number);
    }

    private SoakCall end(Call ended, String how) {
        SoakCall call = (SoakCall) ended;
        world.ledger.ended(call.number, how);
        if (!pending.remove(call)) {
            throw new AssertionError(call + ": expected to hear of it while it runs, got " + how);
        }
        world.note(call.number);
        return call;
    }

    /** The machine sleeps: nothing happens, and the monotonic clock stands still. */
    void sleep(Duration time) {
        if (world.nanos() < asleepUntil) {
            return;
        }
        asleepUntil = world.nanos() + time.toNanos();
        slept = slept.plus(time);
    }

    /** When the machine is awake, in virtual time. */
    long awakeAt() {
        return Math.max(world.nanos(), asleepUntil);
    }

    /** Does something when the machine is awake. */
    void awake(Runnable work) {
        if (world.nanos() < asleepUntil) {
            world.at(asleepUntil, () -> awake(work));
        } else {
            work.run();
        }
    }

    /** What is still open, for the message of a failure. */
    List<SoakCall> open() {
        return new ArrayList<>(pending);
    }

    void received(SoakLine from, Frame frame) {
        if (frame instanceof Packet packet) {
            from.receive(packet.bytes());
        } else if (frame instanceof QuickAck ack) {
            from.quickAcked(ack.token());
        } else if (frame instanceof TransportError error && error.kind() == TransportError.Kind.KEY_UNKNOWN) {
            world.ledger.count("keys lost");
            keyLost(from);
        }
    }
}
