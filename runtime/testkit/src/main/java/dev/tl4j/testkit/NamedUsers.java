package dev.tl4j.testkit;

import dev.tl4j.testkit.account.Account;
import dev.tl4j.tl.TlJson;
import dev.tl4j.tl.TlJsonException;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlSchema;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Users made from a schema by the names of constructors and fields, which outlive their ids. */
final class NamedUsers {
    private final TlSchema schema;

    NamedUsers(TlSchema schema) {
        this.schema = schema;
    }

    /** A {@code user}, if the schema has any that is like Telegram's. */
    Optional<TlObject> user(Account account, boolean isSelf) {
        return read(json(account, isSelf));
    }

    /** A {@code users.userFull}, if the schema has any that is like Telegram's. */
    Optional<TlObject> fullUser(Account account, boolean isSelf) {
        return read(String.format("""
                {"_":"users.userFull","chats":[],"users":[%s],"full_user":{"_":"userFull","id":"%d","settings":{"_":"peerSettings"},\
                "notify_settings":{"_":"peerNotifySettings"},"common_chats_count":0}}""", json(account, isSelf), account.id()));
    }

    private static String json(Account account, boolean isSelf) {
        StringJoiner fields = new StringJoiner(",", "{", "}");
        fields.add("\"_\":\"user\"");
        fields.add("\"self\":" + isSelf);
        fields.add("\"id\":\"" + account.id() + "\"");
        fields.add("\"access_hash\":\"" + account.accessHash() + "\"");
        add(fields, "first_name", account.firstName());
        add(fields, "last_name", account.lastName());
        add(fields, "username", account.username());
        add(fields, "phone", account.phone());
        if (account.phone() == null) {
            fields.add("\"bot\":true,\"bot_info_version\":1");
        }
        return fields.toString();
    }

    private static void add(StringJoiner fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add("\"" + name + "\":" + TlJson.write(value));
        }
    }

    private Optional<TlObject> read(String json) {
        try {
            return Optional.of(TlJson.read(schema, json));
        } catch (TlJsonException | IllegalArgumentException e) {
            // The schema has no such thing, or keeps its classes to itself.
            return Optional.empty();
        }
    }
}
