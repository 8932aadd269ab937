package dev.tl4j.samples.benchmarks;

import dev.tl4j.samples.api.MessageEntityBold;
import dev.tl4j.samples.api.MessageEntityCode;
import dev.tl4j.samples.api.MessageEntityCustomEmoji;
import dev.tl4j.samples.api.MessageEntityItalic;
import dev.tl4j.samples.api.MessageEntityMention;
import dev.tl4j.samples.api.MessageEntityTextUrl;
import dev.tl4j.samples.api.MessageEntityUrl;
import dev.tl4j.samples.api.TypeMessageEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people write: mostly short and ASCII, a quarter of it Russian, some of it with emoji. */
final class Texts {
    private static final String[] SENTENCES = {
        "Did anyone try the new build on Windows yet?",
        "It works here, thanks!",
        "The key exchange takes two round trips less than before, see https://core.telegram.org/mtproto/auth_key",
        "lol",
        "I would rather wait for the release. The last three nightly builds broke the import of old sessions for me.",
        "See you at seven, @maria brings the tickets",
        "Сегодня вечером собираемся у Петра, приходите все",
        "Да, конечно",
        "Посмотрел журнал: сервер отвечает через раз, похоже на старую ошибку с солью",
        "Happy birthday!! 🎉🎂",
        "ok 👍",
        "Спасибо большое ❤",
    };

    private final Random random;

    Texts(Random random) {
        this.random = random;
    }

    /** A message's text. */
    String next() {
        String text = SENTENCES[random.nextInt(SENTENCES.length)];
        return random.nextInt(4) == 0 ? text + "\n" + SENTENCES[random.nextInt(SENTENCES.length)] : text;
    }

    /** What is marked up in {@code text}. */
    List<TypeMessageEntity> entities(String text) {
        List<TypeMessageEntity> entities = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            entities.add(entity(random.nextInt(text.length()), 1 + random.nextInt(text.length())));
        }
        return entities;
    }

    private TypeMessageEntity entity(int offset, int length) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new MessageEntityBold(offset, length);
            case 2 -> new MessageEntityItalic(offset, length);
            case 3 -> new MessageEntityCode(offset, length);
            case 4 -> new MessageEntityMention(offset, length);
            case 5 -> new MessageEntityUrl(offset, length);
            case 6 -> new MessageEntityTextUrl(offset, length, "https://telegram.org/blog/" + random.nextInt(1_000));
            default -> new MessageEntityCustomEmoji(offset, length, random.nextLong());
        };
    }
}
