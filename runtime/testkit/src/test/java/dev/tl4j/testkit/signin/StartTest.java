package dev.tl4j.testkit.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.client.RpcException;
import dev.tl4j.client.SignInException;
import dev.tl4j.client.TelegramClient;
import dev.tl4j.client.TelegramClientBuilder;
import dev.tl4j.client.TelegramException;
import dev.tl4j.crypto.RsaPrivateKey;
import dev.tl4j.signin.CodeOptions;
import dev.tl4j.signin.CodePrompt;
import dev.tl4j.signin.CodeReply;
import dev.tl4j.signin.Decision;
import dev.tl4j.signin.PhoneSignIn;
import dev.tl4j.signin.QrLink;
import dev.tl4j.signin.QrSignIn;
import dev.tl4j.signin.SignIn;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.signin.SignUpReply;
import dev.tl4j.store.Account;
import dev.tl4j.store.StringSession;
import dev.tl4j.testkit.LocalCluster;
import dev.tl4j.testkit.account.BotAccount;
import dev.tl4j.testkit.account.CodeDelivery;
import dev.tl4j.testkit.account.UserAccount;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlSchema;
import dev.tl4j.tl.signin.SignedInUser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in to a cluster of two data centers, over sockets, in the classes of a layer. */
@Timeout(20)
abstract class StartTest {
    private static final RsaPrivateKey KEY = RsaPrivateKey.generate(new Random(1)::nextBytes);
    private static final String PHONE = "+49 151 1";
    private static final String PASSWORD = "p\u00e4ssword";

    private final StringSession session = StringSession.parse("");
    private final List<TelegramClient> clients = new ArrayList<>();
    private final List<Object> asked = new ArrayList<>();
    private LocalCluster cluster;
    private UserAccount user;

    abstract TlSchema schema();

    @BeforeEach
    void startCluster() {
        cluster = LocalCluster.builder(schema()).dcs(2, 4).key(KEY).start();
        user = cluster.accounts().user(PHONE).code("54321").name("Ann", "Lee").username("ann");
    }

    @AfterEach
    void endAll() {
        clients.forEach(TelegramClient::close);
        cluster.close();
    }

    private TelegramClient client() {
        return client(session);
    }

    private TelegramClient client(StringSession store) {
        return client(builder(schema()).session(store));
    }

    private TelegramClientBuilder builder(TlSchema schema) {
        return TelegramClient.builder(schema)
                .apiId(1)
                .apiHash("hash")
                .dataCenter(2, cluster.dc(2).host(), cluster.dc(2).port())
                .serverKeys(List.of(cluster.publicKey()));
    }

    private TelegramClient client(TelegramClientBuilder builder) {
        TelegramClient client = builder.build();
        clients.add(client);
        client.connect();
        return client;
    }

    /** A person who knows these codes, one after the other, and goes on after mistakes. */
    private PhoneSignIn phone(String... codes) {
        Deque<String> next = new ArrayDeque<>(List.of(codes));
        return SignIn.phone(PHONE)
                .code(prompt -> {
                    asked.add(prompt);
                    return CodeReply.of(next.remove());
                })
                .onMistake(problem -> {
                    asked.add(problem);
                    return Decision.ASK_AGAIN;
                });
    }

    private static SignInProblem problem(TelegramClient client, SignIn how) {
        try {
            throw new AssertionError("signed in as " + client.start(how));
        } catch (SignInException e) {
            assertThat(e).hasMessage("sign-in: " + e.problem().message());
            return e.problem();
        }
    }

    private void assertIsUser(SignedInUser in) {
        assertThat(in).isEqualTo(new SignedInUser(user.id(), false, user.accessHash(), "Ann", "Lee", "ann", "491511"));
    }

    @Test
    void signsInByPhone() {
        TelegramClient client = client();
        assertThat(client.isAuthorized()).isFalse();
        assertIsUser(client.start(phone("54321")));
        assertThat(client.isAuthorized()).isTrue();
        assertThat(user.sessions()).isEqualTo(1);
        assertThat(session.load().orElseThrow().account()).isEqualTo(new Account(user.id(), false));
    }

    @Test
    void doesNothingIfSignedInAlready() {
        client().start(phone("54321"));
        clients.remove(0).close();
        assertIsUser(client(StringSession.parse(session.encode())).start(SignIn.bot("1:never asked")));
        assertThat(user.sessions()).isEqualTo(1);
    }

    @Test
    void runsCallbacksOnTheThreadThatWaits() {
        List<Thread> threads = new ArrayList<>();
        client().start(SignIn.phone(PHONE).code(prompt -> {
            threads.add(Thread.currentThread());
            return CodeReply.of("54321");
        }));
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void signsInWithoutWaiting() throws InterruptedException, ExecutionException {
        user.password(PASSWORD);
        CompletableFuture<CodeReply> code = new CompletableFuture<>();
        CompletableFuture<char[]> password = new CompletableFuture<>();
        CountDownLatch askedForCode = new CountDownLatch(1);
        CountDownLatch askedForPassword = new CountDownLatch(1);
        CompletableFuture<SignedInUser> in = client().startAsync(
                        SignIn.phoneAsync(() -> CompletableFuture.completedFuture(PHONE))
                                .codeAsync(prompt -> {
                                    askedForCode.countDown();
                                    return code;
                                })
                                .passwordAsync(prompt -> {
                                    askedForPassword.countDown();
                                    return password;
                                }));
        askedForCode.await();
        code.complete(CodeReply.of("54321"));
        askedForPassword.await();
        char[] chars = PASSWORD.toCharArray();
        password.complete(chars);
        assertIsUser(in.get());
        assertThat(chars).containsOnly('\0');
    }

    @Test
    void endsWhenItIsCancelled() throws InterruptedException {
        CompletableFuture<CodeReply> code = new CompletableFuture<>();
        CountDownLatch askedForCode = new CountDownLatch(1);
        CompletableFuture<SignedInUser> in = client().startAsync(
                        SignIn.phone(PHONE).codeAsync(prompt -> {
                            askedForCode.countDown();
                            return code;
                        }));
        askedForCode.await();
        in.cancel(true);
        assertThatThrownBy(() -> code.get(1, TimeUnit.MINUTES)).isInstanceOf(CancellationException.class);
    }

    @Test
    void throwsWhatACallbackThrows() {
        TelegramClient client = client();
        IllegalStateException own = new IllegalStateException("own");
        assertThatThrownBy(() -> client.start(SignIn.phone(PHONE).code(prompt -> {
                    throw own;
                })))
                .isSameAs(own);
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        TelegramClient client = client();
        assertThatThrownBy(() -> client.start(SignIn.phone(PHONE).code(prompt -> {
                    Thread.currentThread().interrupt();
                    return CodeReply.of("54321");
                })))
                .isInstanceOf(TelegramException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(CodeDelivery.class)
    void takesCodesHoweverTheyCome(CodeDelivery delivery) {
        user.deliverCodesBy(delivery);
        String phone = PHONE.replaceAll("\\D", "");
        CodePrompt[] prompts = new CodePrompt[1];
        assertIsUser(client().start(SignIn.phone(PHONE).code(prompt -> {
            prompts[0] = prompt;
            return CodeReply.of("54321");
        })));
        assertThat(prompts[0].phoneNumber()).isEqualTo(phone);
        assertThat(prompts[0].delivery().getClass().getSimpleName().toUpperCase(Locale.ROOT))
                .startsWith(delivery.name().replace("_", ""));
    }

    @Test
    void hasCodesSentAgainUntilThereIsNoOtherWay() {
        user.deliverCodesBy(CodeDelivery.APP, CodeDelivery.SMS);
        Deque<CodeReply> replies =
                new ArrayDeque<>(List.of(CodeReply.resend(), CodeReply.resend(), CodeReply.of("54321")));
        client().start(phone().code(prompt -> {
            asked.add(prompt.delivery().getClass().getSimpleName());
            return replies.remove();
        }));
        assertThat(asked).containsExactly("App", "Sms", new SignInProblem.NoOtherDelivery(), "Sms");
    }

    @Test
    void cancelsACode() {
        assertThat(problem(client(), phone().code(prompt -> CodeReply.cancel())))
                .isEqualTo(new SignInProblem.Cancelled());
    }

    @Test
    void asksAgainAfterAWrongCode() {
        assertIsUser(client().start(phone("11111", "54321")));
        assertThat(asked).contains(new SignInProblem.WrongCode());
    }

    @Test
    void tellsWhatTheServerSaid() {
        TelegramClient client = client();
        assertThatThrownBy(() -> client.start(SignIn.phone(PHONE).code(prompt -> CodeReply.of("11111"))))
                .isInstanceOf(SignInException.class)
                .hasMessage("sign-in: the code is wrong")
                .satisfies(e ->
                        assertThat(e.getMessage() + e.getCause().getMessage()).doesNotContain("11111"))
                .cause()
                .isInstanceOfSatisfying(
                        RpcException.class, e -> assertThat(e.name()).isEqualTo("PHONE_CODE_INVALID"));
    }

    @Test
    void tellsProblemsOfNumbers() {
        TelegramClient client = client();
        cluster.accounts().user("+1").banned();
        cluster.accounts().user("+2").flooded();
        cluster.accounts().user("+3").flooded(3600);
        cluster.accounts().user("+4").unregistered();
        assertThat(problem(client, SignIn.phone("+1"))).isEqualTo(new SignInProblem.BannedPhoneNumber());
        assertThat(problem(client, SignIn.phone("+2"))).isEqualTo(new SignInProblem.TooManyTries());
        assertThat(problem(client, SignIn.phone("+3"))).isEqualTo(new SignInProblem.Flood(3600));
        assertThat(problem(client, SignIn.phone("+4").code(prompt -> CodeReply.of("12345"))))
                .isEqualTo(new SignInProblem.UnregisteredPhoneNumber());
        assertThat(problem(client, SignIn.phone("+5"))).isEqualTo(new SignInProblem.InvalidPhoneNumber());
    }

    @Test
    void signsUp() {
        user.unregistered("Be good");
        SignedInUser in = client().start(phone("54321").signUp(prompt -> {
            asked.add(prompt.terms().orElseThrow().text());
            return SignUpReply.accept("Bob", "");
        }));
        assertThat(in.firstName()).isEqualTo("Bob");
        assertThat(asked).contains("Be good");
        assertThat(user.isRegistered()).isTrue();
    }

    @Test
    void asksForThePassword() {
        user.password(PASSWORD, "a hint");
        assertIsUser(client().start(phone("54321").password(prompt -> {
            asked.add(prompt.hint());
            return PASSWORD.toCharArray();
        })));
        assertThat(asked).contains(Optional.of("a hint"));
    }

    @Test
    void asksAgainAfterAWrongPassword() {
        user.password(PASSWORD);
        Deque<String> passwords = new ArrayDeque<>(List.of("wrong", PASSWORD));
        assertIsUser(client().start(
                        phone("54321").password(prompt -> passwords.remove().toCharArray())));
        assertThat(asked).contains(new SignInProblem.WrongPassword());
    }

    @Test
    void goesToTheAccountsDataCenter() {
        user.home(4);
        assertIsUser(client().start(phone("54321")));
        assertThat(session.load().orElseThrow().homeDc()).isEqualTo(4);
    }

    @Test
    void signsInABot() {
        BotAccount bot = cluster.accounts().bot("77:token").name("Robo").home(4);
        cluster.accounts().bot("78:old").expired();
        TelegramClient client = client();
        assertThat(problem(client, SignIn.bot("77:other"))).isEqualTo(new SignInProblem.InvalidBotToken());
        assertThat(problem(client, SignIn.bot("78:old"))).isEqualTo(new SignInProblem.InvalidBotToken());
        SignedInUser in = client.start(SignIn.bot("77:token"));
        assertThat(in.id()).isEqualTo(bot.id()).isEqualTo(77);
        assertThat(in.bot()).isTrue();
        assertThat(session.load().orElseThrow().account()).isEqualTo(new Account(77, true));
    }

    private static Bytes token(QrLink link) {
        return Bytes.wrap(
                Base64.getUrlDecoder().decode(link.url().substring(link.url().indexOf('=') + 1)));
    }

    @Test
    void signsInByQrCode() {
        assertIsUser(client().start(SignIn.qr(link -> user.scan(token(link)))));
    }

    @Test
    void signsInByQrCodeAtAnotherDataCenterWithAPassword() {
        user.home(4).password(PASSWORD);
        QrSignIn how = SignIn.qr(link -> user.scan(token(link))).password(prompt -> PASSWORD.toCharArray());
        assertIsUser(client().start(how));
        assertThat(session.load().orElseThrow().homeDc()).isEqualTo(4);
    }

    @Test
    void logsOut() {
        TelegramClient client = client();
        client.start(phone("54321"));
        client.logOut();
        assertThat(user.sessions()).isZero();
        assertThat(session.load()).isEmpty();
        client.connect();
        assertThat(client.isAuthorized()).isFalse();
        assertIsUser(client.start(phone("54321").options(CodeOptions.DEFAULT)));
    }

    @Test
    void cannotLogOutWithoutHavingSignedIn() {
        TelegramClient client = client();
        assertThatThrownBy(client::logOut).isInstanceOf(RpcException.class);
    }

    @Test
    void erasesThePasswordEvenIfTheClientIsClosed() {
        user.password(PASSWORD);
        TelegramClient client = client();
        char[] chars = PASSWORD.toCharArray();
        assertThatThrownBy(() -> client.start(phone("54321").password(prompt -> {
                    client.close();
                    return chars;
                })))
                .isInstanceOf(TelegramException.class)
                .hasMessageContaining("the client is closed");
        assertThat(chars).containsOnly('\0');
    }

    @Test
    void endsWhenItsExecutorRefusesToWork() {
        AtomicBoolean refuses = new AtomicBoolean();
        TelegramClient client = client(builder(schema()).executor(task -> {
            if (refuses.get()) {
                throw new RejectedExecutionException("shut down");
            }
            ForkJoinPool.commonPool().execute(task);
        }));
        CompletableFuture<SignedInUser> in =
                client.startAsync(SignIn.phone(PHONE).codeAsync(prompt -> {
                    refuses.set(true);
                    return CompletableFuture.completedFuture(CodeReply.of("54321"));
                }));
        assertThatThrownBy(in::join).hasRootCauseInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> client.startAsync(phone()).join())
                .hasRootCauseInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void saysThatASchemaLacksTheCalls() {
        TelegramClient client = client(builder(LocalApi.schema()));
        assertThatThrownBy(() -> client.start(phone()))
                .isInstanceOf(TelegramException.class)
                .hasMessage("sign-in: LocalApi lacks calls that it takes: @GenerateTl(signIn = true) says which");
        assertThatThrownBy(client::isAuthorized).isInstanceOf(TelegramException.class);
        assertThatThrownBy(client::logOut).isInstanceOf(TelegramException.class);
    }

    @Test
    void mustBeConnected() {
        TelegramClient client = builder(schema()).build();
        clients.add(client);
        assertThatThrownBy(() -> client.start(phone()))
                .isInstanceOf(TelegramException.class)
                .hasMessageContaining("not connected");
    }
}
