package dev.tl4j.samples.benchmarks.loopback;

import dev.tl4j.client.TelegramClient;
import dev.tl4j.samples.api.CodeSettings;
import dev.tl4j.samples.api.InputDocumentFileLocation;
import dev.tl4j.samples.api.TelegramApi;
import dev.tl4j.samples.api.account.SendConfirmPhoneCode;
import dev.tl4j.samples.api.auth.SentCode;
import dev.tl4j.samples.api.auth.SentCodeTypeApp;
import dev.tl4j.samples.api.storage.FileJpeg;
import dev.tl4j.samples.api.upload.File;
import dev.tl4j.samples.api.upload.GetFile;
import dev.tl4j.samples.api.upload.SaveFilePart;
import dev.tl4j.testkit.LocalDc;
import dev.tl4j.tl.Bytes;
import java.util.List;
import java.util.Random;

/** A data center that answers three calls, and a client that is connected to it. */
final class Pair implements AutoCloseable {
    /** Bytes in a part of a file, the most that Telegram takes. */
    static final int PART = 512 << 10;

    private static final SentCode SENT = SentCode.builder()
            .type(new SentCodeTypeApp(5))
            .phoneCodeHash("b26f3bd8e92f3a64a5")
            .timeout(60)
            .build();

    private static final Bytes CONTENT = content();

    /** A small call with a small answer. */
    final SendConfirmPhoneCode small = SendConfirmPhoneCode.builder()
            .hash("B5MnlS34H1JKyBE71zZfo1")
            .settings(CodeSettings.builder().currentNumber(true).build())
            .build();

    /** A call that carries a part of a file. */
    final SaveFilePart upload = new SaveFilePart(7, 0, CONTENT);

    /** A call that is answered with a part of a file. */
    final GetFile download = GetFile.builder()
            .location(new InputDocumentFileLocation(1, 2, Bytes.EMPTY, ""))
            .offset(0)
            .limit(PART)
            .build();

    final TelegramClient client;
    private final LocalDc dc;

    Pair() {
        dc = LocalDc.builder(TelegramApi.schema()).start();
        dc.on(SendConfirmPhoneCode.class, request -> SENT);
        dc.on(SaveFilePart.class, request -> request.bytes().size() == PART);
        dc.on(GetFile.class, request -> new File(new FileJpeg(), 0, CONTENT));
        client = TelegramClient.builder(TelegramApi.schema())
                .apiId(1)
                .apiHash("loopback")
                .dataCenter(dc.dcId(), dc.host(), dc.port())
                .serverKeys(List.of(dc.publicKey()))
                .build();
        client.connect();
    }

    private static Bytes content() {
        byte[] content = new byte[PART];
        new Random(1).nextBytes(content);
        return Bytes.wrap(content);
    }

    @Override
    public void close() {
        client.close();
        dc.close();
    }
}
