package dev.tl4j.store;

import dev.tl4j.crypto.AuthKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A session in a file: {@code home 4 | test 1 | api id 4 | has account 1 [user id 8 | bot 1] | count 4 | data centers}, each of these
 * {@code address | has media address 1 [address] | auth key 256 | authorized 1 | count 4 | salts}, an address {@code dc id 4 | host |
 * port 4} and a salt {@code since 4 | until 4 | salt 8}. Numbers are big-endian, text is as {@link DataOutputStream#writeUTF} has it.
 */
final class SessionBody {
    private SessionBody() {}

    static byte[] write(SessionData session) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(session.homeDc());
            out.writeBoolean(session.testServers());
            out.writeInt(session.apiId());
            Account account = session.account();
            out.writeBoolean(account != null);
            if (account != null) {
                out.writeLong(account.userId());
                out.writeBoolean(account.bot());
            }
            out.writeInt(session.dataCenters().size());
            for (StoredDc dc : session.dataCenters().values()) {
                writeDc(out, dc);
            }
        } catch (IOException e) {
            throw new StoreException("expected addresses up to 65535 bytes, got a longer one", e);
        }
        return bytes.toByteArray();
    }

    private static void writeDc(DataOutputStream out, StoredDc dc) throws IOException {
        writeAddress(out, dc.address());
        DcAddress media = dc.mediaAddress();
        out.writeBoolean(media != null);
        if (media != null) {
            writeAddress(out, media);
        }
        out.write(dc.authKey().bytes());
        out.writeBoolean(dc.authorized());
        out.writeInt(dc.salts().size());
        for (StoredSalt salt : dc.salts()) {
            out.writeInt(salt.validSince());
            out.writeInt(salt.validUntil());
            out.writeLong(salt.salt());
        }
    }

    private static void writeAddress(DataOutputStream out, DcAddress address) throws IOException {
        out.writeInt(address.dcId());
        out.writeUTF(address.host());
        out.writeInt(address.port());
    }

    static SessionData read(byte[] body) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
            SessionData session = read(in);
            if (in.available() > 0) {
                throw new StoreException("expected nothing behind the session, got " + in.available() + " bytes");
            }
            return session;
        } catch (IOException | IllegalArgumentException e) {
            // The checksum was right: whoever wrote this wrote something else than we do.
            throw new StoreException("expected a session behind the header, got something else", e);
        }
    }

    private static SessionData read(DataInputStream in) throws IOException {
        int home = in.readInt();
        boolean test = in.readBoolean();
        int apiId = in.readInt();
        Account account = in.readBoolean() ? new Account(in.readLong(), in.readBoolean()) : null;
        SortedMap<Integer, StoredDc> dataCenters = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            StoredDc dc = readDc(in);
            dataCenters.put(dc.dcId(), dc);
        }
        return new SessionData(home, test, apiId, account, dataCenters);
    }

    private static StoredDc readDc(DataInputStream in) throws IOException {
        DcAddress address = readAddress(in);
        @Nullable DcAddress media = in.readBoolean() ? readAddress(in) : null;
        byte[] key = new byte[AuthKey.LENGTH];
        in.readFully(key);
        boolean authorized = in.readBoolean();
        List<StoredSalt> salts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            salts.add(new StoredSalt(in.readInt(), in.readInt(), in.readLong()));
        }
        return new StoredDc(address, media, AuthKey.of(key), authorized, salts);
    }

    private static DcAddress readAddress(DataInputStream in) throws IOException {
        return new DcAddress(in.readInt(), in.readUTF(), in.readInt());
    }
}
