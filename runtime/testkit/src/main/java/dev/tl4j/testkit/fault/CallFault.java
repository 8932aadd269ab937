package dev.tl4j.testkit.fault;

import dev.tl4j.mtproto.RpcError;
import dev.tl4j.tl.Bytes;
import java.time.Duration;
import java.util.Optional;

/** What happens to a call. */
public interface CallFault {
    /** Nothing. */
    CallFault NONE = new CallFault() {};

    /** The error to answer with, without asking any handler. */
    default Optional<RpcError> refusal() {
        return Optional.empty();
    }

    /** Whether nobody hears of the call, and it gets no answer. */
    default boolean isIgnored() {
        return false;
    }

    /** How long the answer is kept back. */
    default Duration delay() {
        return Duration.ZERO;
    }

    /** What is answered in place of an honest result, boxed. */
    default Bytes result(Bytes honest) {
        return honest;
    }

    /** Whether the answer is sent once more, in a message of its own. */
    default boolean isAnsweredTwice() {
        return false;
    }

    /** This, and then another. */
    default CallFault and(CallFault next) {
        CallFault first = this;
        return new CallFault() {
            @Override
            public Optional<RpcError> refusal() {
                return first.refusal().or(next::refusal);
            }

            @Override
            public boolean isIgnored() {
                return first.isIgnored() || next.isIgnored();
            }

            @Override
            public Duration delay() {
                return first.delay().plus(next.delay());
            }

            @Override
            public Bytes result(Bytes honest) {
                return next.result(first.result(honest));
            }

            @Override
            public boolean isAnsweredTwice() {
                return first.isAnsweredTwice() || next.isAnsweredTwice();
            }
        };
    }
}
