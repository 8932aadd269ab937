package dev.tl4j.signin.flow;

import dev.tl4j.signin.SignIn;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.signin.flow.NamedCalls.Named;
import dev.tl4j.tl.signin.SignedInUser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;

/** A server's half of a sign-in: what it answers, call by call. Whoever is not signed in yet is told so without being told to. */
final class Talk {
    static final SignedInUser ANN = new SignedInUser(7, false, 8L, "Ann", null, null, "49");

    /** What was called, moved and waited for, in order. */
    final List<String> log = new ArrayList<>();

    private final Map<String, Deque<Function<Named, Object>>> answers = new HashMap<>();
    private int steps;

    Talk() {
        refuse("getSelf", 401, "AUTH_KEY_UNREGISTERED");
    }

    /** Answers the next call of a name. */
    Talk answer(String call, Object answer) {
        return answer(call, named -> answer);
    }

    Talk answer(String call, Function<Named, Object> answer) {
        answers.computeIfAbsent(call, name -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /** Answers the next call of a name with an error. */
    Talk refuse(String call, int code, String error) {
        return answer(call, new Refusal(code, error, OptionalInt.empty()));
    }

    Talk flood(String call, int seconds) {
        return answer(call, new Refusal(420, "FLOOD_WAIT_X", OptionalInt.of(seconds)));
    }

    /** Forgets what it was to answer a call with. */
    Talk forget(String call) {
        answers.remove(call);
        return this;
    }

    SignedInUser signsIn(SignIn how) {
        return ((SignInStep.Done) end(how)).user();
    }

    SignInProblem fails(SignIn how) {
        return ((SignInStep.Failed) end(how)).problem();
    }

    private SignInStep end(SignIn how) {
        Random random = new Random(1);
        SignInStep step = SignInFlow.start(how, new SignInContext(new NamedCalls(), 2, "hash", random::nextBytes));
        while (!(step instanceof SignInStep.Done || step instanceof SignInStep.Failed)) {
            if (++steps > 200) {
                throw new AssertionError("no end in sight: " + log);
            }
            step = after(step);
        }
        return step;
    }

    private SignInStep after(SignInStep step) {
        if (step instanceof SignInStep.Send<?> send) {
            return sent(send);
        }
        if (step instanceof SignInStep.Ask<?, ?> ask) {
            return asked(ask);
        }
        if (step instanceof SignInStep.Move move) {
            log.add("move to " + move.dcId());
            return move.moved().get();
        }
        SignInStep.Wait wait = (SignInStep.Wait) step;
        log.add("wait until " + wait.until());
        return wait.over().get();
    }

    @SuppressWarnings("unchecked")
    private <R> SignInStep sent(SignInStep.Send<R> send) {
        Named call = (Named) send.call().method();
        if (!call.name().equals("getSelf")) {
            log.add(call.name().equals("checkPassword") ? "checkPassword" : call.toString());
        }
        Deque<Function<Named, Object>> queue = answers.getOrDefault(call.name(), new ArrayDeque<>());
        if (queue.isEmpty()) {
            throw new AssertionError("unexpected call " + call + " after " + log);
        }
        Object answer = queue.remove().apply(call);
        return answer instanceof Refusal refusal
                ? send.refused().apply(refusal)
                : send.answered().apply((R) answer);
    }

    private static <P, A> SignInStep asked(SignInStep.Ask<P, A> ask) {
        return ask.answered()
                .apply(ask.question().ask(ask.prompt()).toCompletableFuture().join());
    }
}
